package fi.kuule.tests.honest;

import fi.kuule.language.Language;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report tells first, taken out of what is read by a parser: nothing of how it was made.
 *
 * @param number what the interval stands beside; {@code ""} where there is none, as of the others
 * @param says everything from the heading to where the answers are spread out
 */
record ReportFacts(String title, String number, String interval, String n, String asked, String says) {
    private static final Pattern INTERVAL = Pattern.compile("([+−]?\\d{1,3})(?:…| och | and )([+−]?\\d{1,3})");
    private static final Pattern SIGNED = Pattern.compile("(?<![\\p{L}\\d…−+])(?:[+−]\\d{1,3}|0)(?![\\d%\\u00A0])");

    /** The words of a language around how many were asked, and of these answered. */
    private static Pattern asked(Language language) {
        return Pattern.compile(
                switch (language) {
                    case FI, FI_SELKO -> "Kysyttiin (\\d+) asiakkaalta, (?:luku perustuu )?(\\d+) vasta";
                    case SV -> "Vi frågade (\\d+) kunder(?:,| och talet bygger på) (\\d+) svar";
                    case EN -> "(\\d+) customers were asked, (?:and the number is based on )?(\\d+) answer";
                });
    }

    /** The names of the number. */
    private static final Set<String> NAMES =
            Set.of("Suositteluluku (NPS)", "Rekommendationsindex (NPS)", "Recommendation score (NPS)");

    static ReportFacts of(List<Block> blocks, Language language) {
        Block title = blocks.stream()
                .filter(block -> block.heading().contains(", "))
                .findFirst()
                .orElseThrow();
        int from = blocks.indexOf(title);
        String says = title.text() + " "
                + blocks.stream()
                        .skip(from + 1)
                        .filter(block -> NAMES.stream().anyMatch(block.text()::contains))
                        .findFirst()
                        .map(Block::text)
                        .orElse("");
        return of(title.heading(), says.replaceAll("\\s+", " "), language);
    }

    private static ReportFacts of(String title, String says, Language language) {
        int named = NAMES.stream().mapToInt(says::indexOf).max().orElse(-1);
        String figure = named < 0 ? "" : says.substring(Math.max(0, named - 30));
        String interval = first(INTERVAL, figure, "%s…%s");
        String number = first(SIGNED, INTERVAL.matcher(figure).replaceAll(""), "%s");
        return new ReportFacts(
                title, number, interval, group(asked(language), figure, 2), group(asked(language), figure, 1), says);
    }

    private static String first(Pattern pattern, String text, String form) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(found -> found.groupCount() == 2 ? form.formatted(found.group(1), found.group(2)) : found.group())
                .orElse("");
    }

    private static String group(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(group) : "";
    }
}
