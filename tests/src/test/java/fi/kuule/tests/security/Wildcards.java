package fi.kuule.tests.security;

import java.util.regex.Pattern;

/** {@code *} and {@code ?} as policies have them; the name of a parameter, as in <code>${SenderDomain}</code>, fits whatever its value is. */
final class Wildcards {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\w+}");
    private static final Pattern WILD = Pattern.compile("[*?$]");

    private Wildcards() {}

    static boolean match(String pattern, String text) {
        return WILD.matcher(pattern).find() ? regex(pattern).matcher(text).matches() : pattern.equals(text);
    }

    private static Pattern regex(String pattern) {
        String quoted = Pattern.quote(PARAMETER.matcher(pattern).replaceAll("*"));
        return Pattern.compile(quoted.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
    }
}
