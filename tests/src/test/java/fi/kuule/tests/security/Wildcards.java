package fi.kuule.tests.security;

import java.util.regex.Pattern;

/** {@code *} and {@code ?} as policies have them; the name of a parameter, as in <code>${SenderDomain}</code>, fits whatever its value is. */
final class Wildcards {
    private Wildcards() {}

    static boolean match(String pattern, String text) {
        String regex = Pattern.quote(pattern.replaceAll("\\$\\{\\w+}", "*"))
                .replace("*", "\\E.*\\Q")
                .replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }
}
