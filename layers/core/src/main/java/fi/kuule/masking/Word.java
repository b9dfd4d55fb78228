package fi.kuule.masking;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A word of a text, hyphens and apostrophes inside it included. */
record Word(String text, int start, int end) {
    private static final Pattern FORM =
            Pattern.compile("(?<!\\d)[\\p{L}\\p{M}]++(?:['’\\-\\u2010\\u2011][\\p{L}\\p{M}]++){0,5}");

    static List<Word> of(String text) {
        return FORM.matcher(text).results().map(Word::of).toList();
    }

    private static Word of(MatchResult found) {
        return new Word(found.group(), found.start(), found.end());
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean hasCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
