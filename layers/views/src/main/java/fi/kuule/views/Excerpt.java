package fi.kuule.views;

/** The beginning of a long text, ended at a word. */
final class Excerpt {
    /** Longest text that a mail shows whole, in characters. */
    static final int LONGEST = 600;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LONGEST) return text;
        int word = text.lastIndexOf(' ', LONGEST);
        int end = word > LONGEST / 2 ? word : LONGEST;
        boolean splitsPair = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end) + " …";
    }
}
