package fi.kuule.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, those too that somebody has spelled out to hide them from machines, or left without their ending. */
final class EmailAddresses implements Finder {
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
    private static final String INSIDE = "[\\p{L}\\p{M}\\p{N}._%+'’&=" + Signs.DASHES + "]";
    private static final String LOCAL =
            "(?iu)(?<!" + LETTER + ")" + LETTER + "(?:" + INSIDE + "{0,80}[\\p{L}\\p{M}\\p{N}_+" + Signs.DASHES + "])?";
    private static final String LABEL = LETTER + "(?:[-_\\p{L}\\p{M}\\p{N}]{0,80}" + LETTER + ")?";
    private static final String HOST = LABEL + "(?:\\." + LABEL + "){1,8}";
    private static final String ENDING = "(?:fi|com|net|org|eu|se|ax|info)(?!" + LETTER + ")";
    private static final String DOT = " ?(?:\\.|[(\\[{] ?(?:dot|piste|punkt) ?[)\\]}]|\\b(?:dot|piste|punkt)\\b) ?";
    private static final String SPOKEN = LABEL + "(?:" + DOT + LABEL + "){0,4}?" + DOT + ENDING;

    private static final List<Pattern> FORMS = Stream.of(
                    LOCAL + " ?[@＠] ?" + HOST,
                    LOCAL + "(?<=" + LETTER + "{3})@(?:" + LABEL + "," + ENDING + "|" + LETTER + "{3,})",
                    LOCAL + " ?[(\\[{] ?(?:at|ät|a|@|miuku|miukumauku|snabel-?a) ?[)\\]}] ?(?:" + HOST + "|" + SPOKEN
                            + ")",
                    LOCAL + " (?:ät|miuku|miukumauku|snabel-?a) (?:" + HOST + "|" + SPOKEN + ")",
                    LOCAL + " at " + LABEL + "(?: dot " + LABEL + "){0,4}? dot " + ENDING)
            .map(Pattern::compile)
            .toList();

    @Override
    public Stream<Finding> in(String text) {
        return Finder.matches(Kind.EMAIL, FORMS, text);
    }
}
