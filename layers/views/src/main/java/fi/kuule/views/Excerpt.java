package fi.kuule.views;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a long text, ended at a word. */
final class Excerpt {
    /** Longest text that a mail shows whole, in characters. */
    static final int LONGEST = 600;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LONGEST) return text;
        int word = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, word > LONGEST / 2 ? word : wholeCharacters(text)) + " …";
    }

    /** Ends between characters as a reader sees them: a flag or a family is one. What has no end is cut where a letter ends. */
    private static int wholeCharacters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(LONGEST) ? LONGEST : characters.preceding(LONGEST);
        if (end > LONGEST / 2) return end;
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
