package fi.kuule.masking;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Given names of the list, the surnames that follow them, and whoever a title stands before. */
final class PersonNames implements Finder {
    private static final int MOST_WORDS = 4;
    /** A shorter title is no end of another word. */
    private static final int SUFFIX = 5;

    private final GivenNames names = new GivenNames();
    private final Set<String> places = WordLists.of("words", "places");
    private final Set<String> notSurnames = WordLists.of("words", "notSurnames");
    private final Set<String> titles = WordLists.of("words", "titles");
    private final Set<String> farewells = WordLists.of("words", "farewells");
    private final Set<String> saints = WordLists.of("words", "saints");
    private final Set<String> sites = WordLists.of("words", "sites");
    private final Set<String> particles = WordLists.of("words", "particles");

    @Override
    public Stream<Finding> in(String text) {
        Sentence sentence = Sentence.of(text);
        return IntStream.range(0, sentence.size())
                .filter(at -> begins(sentence, at))
                .mapToObj(at -> new Finding(Kind.NAME, sentence.word(at).start(), end(sentence, at)));
    }

    private boolean begins(Sentence sentence, int at) {
        Word word = sentence.word(at);
        if (isSite(sentence, at)) return false;
        return switch (names.compound(word.text())) {
            case SURE -> true;
            case WORD ->
                word.hasCapital() && (isInside(sentence, at) || hasSurname(sentence, at) || isTitled(sentence, at));
            case CAPITAL_WORD -> word.hasCapital() && (hasSurname(sentence, at) || isTitled(sentence, at));
            case NONE -> word.hasCapital() && (isTitled(sentence, at) || isLoneSurname(sentence, at));
        };
    }

    /** The capital does not come from the beginning of a sentence, nor from writing in capitals. */
    private static boolean isInside(Sentence sentence, int at) {
        return sentence.goesOnAt(at) && !sentence.word(at).isAllCapitals();
    }

    private boolean isLoneSurname(Sentence sentence, int at) {
        return names.isSurnameOnly(sentence.word(at).text());
    }

    private boolean hasSurname(Sentence sentence, int at) {
        return sentence.isNextTo(at) && !sentence.word(at).isAllCapitals() && canBeSurname(sentence.word(at + 1));
    }

    private boolean canBeSurname(Word word) {
        String lower = word.lower();
        boolean initial = word.text().length() == 1 && !lower.equals("i");
        return word.hasCapital()
                && (initial || word.text().length() > 2)
                && !word.isAllCapitals()
                && !notSurnames.contains(lower)
                && places.stream().noneMatch(lower::startsWith);
    }

    private boolean isTitled(Sentence sentence, int at) {
        if (at == 0 || !canBeSurname(sentence.word(at))) return false;
        String before = sentence.word(at - 1).lower();
        return sentence.isTitleBefore(at) && isTitle(before)
                || sentence.isSignedBefore(at) && farewells.contains(before);
    }

    private boolean isTitle(String word) {
        return titles.contains(word)
                || titles.stream().filter(title -> title.length() >= SUFFIX).anyMatch(title -> endsWith(title, word));
    }

    /** Luokanopettaja, rehtorin, hoitajalle. */
    private static boolean endsWith(String title, String word) {
        return word.endsWith(title) || word.endsWith(title + "n") || word.endsWith(title + "lle");
    }

    /** Sankt Olof, Maria sjukhus, Hope Street. */
    private boolean isSite(Sentence sentence, int at) {
        boolean saint = at > 0 && saints.contains(sentence.word(at - 1).lower());
        return saint
                || sentence.isNextTo(at)
                        && sites.stream().anyMatch(sentence.word(at + 1).lower()::startsWith);
    }

    /** Where the name that begins here ends: with the last of its surnames. */
    private int end(Sentence sentence, int first) {
        int at = first;
        while (at - first < MOST_WORDS && sentence.isNextTo(at) && belongs(sentence, at + 1)) at++;
        boolean particle = particles.contains(sentence.word(at).lower());
        return sentence.endOf(particle ? at - 1 : at);
    }

    private boolean belongs(Sentence sentence, int at) {
        Word word = sentence.word(at);
        if (particles.contains(word.lower())) return sentence.isNextTo(at) && canBeSurname(sentence.word(at + 1));
        if (word.isAllCapitals() || !word.hasCapital()) return names.isSurname(word.text());
        return canBeSurname(word) && !isSite(sentence, at);
    }
}
