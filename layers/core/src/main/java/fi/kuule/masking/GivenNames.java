package fi.kuule.masking;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lists know of a word: whether it is a given name or a surname in some form, and whether it is another word as well. */
final class GivenNames {
    /** How sure a word is to be a name. */
    enum Sureness {
        /** A name and nothing else. */
        SURE,
        /** A word, too: a name where its capital does not come from the beginning of a sentence. */
        WORD,
        /** A month or a feast in English, which has capitals: a name beside another name. */
        CAPITAL_WORD,
        NONE
    }

    private static final List<String> CLITICS =
            List.of("kin", "kaan", "kään", "han", "hän", "ko", "kö", "pa", "pä", "kohan", "köhän");
    private static final Pattern GENITIVE = Pattern.compile("(?:['’]s|['’]|s)$");

    private final Set<String> basic =
            WordLists.of("names", "finnish.women", "finnish.men", "swedish", "english", "other");
    private final Set<String> given = inflected(basic);
    private final Set<String> families = inflected(WordLists.of("names", "surnames"));
    private final Set<String> words = wordForms();
    private final Set<String> capitalWords = WordLists.of("words", "capitals");
    private final Set<String> never = WordLists.of("words", "never");

    private static Set<String> inflected(Set<String> names) {
        return names.stream().flatMap(FinnishForms::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Gun is a word, and Gunilla is not, though it looks like a case of it. */
    private Set<String> wordForms() {
        Set<String> listed = WordLists.of("words", "names", "surnames", "forms");
        Set<String> forms = new HashSet<>(inflected(WordLists.of("words", "names", "surnames")));
        forms.removeAll(basic);
        forms.removeAll(WordLists.of("words", "namesOnly"));
        forms.addAll(listed);
        return Set.copyOf(forms);
    }

    Sureness given(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        if (never.contains(form)) return Sureness.NONE;
        if (capitalWords.contains(form)) return Sureness.CAPITAL_WORD;
        if (readings(form).anyMatch(words::contains)) return isName(form) ? Sureness.WORD : Sureness.NONE;
        return isName(form) ? Sureness.SURE : Sureness.NONE;
    }

    private boolean isName(String form) {
        return readings(form).anyMatch(given::contains);
    }

    /** Part by part: Ville-Pekka, Ann-Sofi. */
    Sureness compound(String word) {
        Sureness whole = given(word);
        if (whole != Sureness.NONE || word.indexOf('-') < 0) return whole;
        String[] parts = word.split("-");
        boolean names = Stream.of(parts).allMatch(part -> given(part) != Sureness.NONE);
        return names || given(parts[0]) == Sureness.SURE ? Sureness.SURE : Sureness.NONE;
    }

    /** A surname of the list, in any form. */
    boolean isSurname(String word) {
        String form = word.toLowerCase(Locale.ROOT);
        return readings(form).anyMatch(families::contains);
    }

    /** A surname of the list that is no other word: such as end in -nen, -ström or -qvist. */
    boolean isSurnameOnly(String word) {
        return isSurname(word) && readings(word.toLowerCase(Locale.ROOT)).noneMatch(words::contains);
    }

    private static String withoutGenitive(String form) {
        return GENITIVE.matcher(form).replaceFirst("");
    }

    /** The word as it stands, without the genitive of Swedish and English, and without its clitic. */
    private static Stream<String> readings(String form) {
        Stream<String> bare = CLITICS.stream()
                .filter(form::endsWith)
                .map(clitic -> form.substring(0, form.length() - clitic.length()));
        return Stream.concat(Stream.of(form, withoutGenitive(form)), bare);
    }
}
