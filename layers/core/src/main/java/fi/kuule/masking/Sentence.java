package fi.kuule.masking;

import java.util.List;

/** A text as its words, and what stands between them. */
record Sentence(String text, List<Word> words) {
    static Sentence of(String text) {
        return new Sentence(text, Word.of(text));
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    private String before(int at) {
        return text.substring(at == 0 ? 0 : word(at - 1).end(), word(at).start());
    }

    /** A word, and no end of a sentence and nothing hidden, stands before. */
    boolean goesOnAt(int at) {
        return at > 0 && before(at).chars().noneMatch(sign -> ".!?:;\n\r\"”“»•*]".indexOf(sign) >= 0);
    }

    /** The next word follows after nothing but a space, or the dot of an initial. */
    boolean isNextTo(int at) {
        if (at + 1 >= size()) return false;
        String between = before(at + 1);
        return between.equals(" ")
                || between.equals("\u00A0")
                || between.equals(". ") && word(at).text().length() == 1;
    }

    boolean isTitleBefore(int at) {
        String between = before(at);
        return between.equals(" ")
                || between.equals(". ") && word(at - 1).text().length() <= 4;
    }

    boolean isSignedBefore(int at) {
        return before(at).matches("[,.!]?\\s+");
    }

    /** With the dot of an initial. */
    int endOf(int at) {
        int end = word(at).end();
        boolean initial = word(at).text().length() == 1 && end < text.length() && text.charAt(end) == '.';
        return initial ? end + 1 : end;
    }
}
