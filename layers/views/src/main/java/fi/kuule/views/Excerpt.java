package fi.kuule.views;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a long text, ended at a word. */
final class Excerpt {
    /** Longest text that a mail shows whole, in characters. */
    static final int LONGEST = 400;

    private static final String ENDING = " …";

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= LONGEST ? text : cut(text, LONGEST);
    }

    /** A line of at most so many characters, its ending counted. */
    static String of(String line, int most) {
        int length = line.codePointCount(0, line.length());
        return length <= most ? line : cut(line, line.offsetByCodePoints(0, most - ENDING.length()));
    }

    private static String cut(String text, int longest) {
        int word = text.lastIndexOf(' ', longest);
        return text.substring(0, word > longest / 2 ? word : wholeCharacters(text, longest)) + ENDING;
    }

    /** Ends between characters as a reader sees them: a flag or a family is one. What has no end is cut where a letter ends. */
    private static int wholeCharacters(String text, int longest) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
        if (end > longest / 2) return end;
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
