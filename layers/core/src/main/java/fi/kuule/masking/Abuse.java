package fi.kuule.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Insults and threats at people, by lists. Swearing alone is none: who swears at a queue has something to say about the queue. */
final class Abuse {
    private static final Pattern LISTED = anyOf(WordLists.phrases(
            "abuse",
            "insults.finnish",
            "insults.swedish",
            "insults.english",
            "threats.finnish",
            "threats.swedish",
            "threats.english"));
    private static final Pattern EXCUSED = anyOf(WordLists.phrases("abuse", "excused"));

    private Abuse() {}

    static boolean isIn(String text) {
        return LISTED.matcher(EXCUSED.matcher(text).replaceAll("")).find();
    }

    private static Pattern anyOf(List<String> phrases) {
        String forms = phrases.stream().map(Abuse::form).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{M}])(?:" + forms + ")(?![\\p{L}\\p{M}])");
    }

    private static String form(String phrase) {
        return phrase.replace(" ", "\\s+").replace("*", "\\p{L}*");
    }
}
