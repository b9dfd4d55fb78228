package fi.kuule.masking;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cases of a name in the singular, by rules: the weak grade beside the strong, both vowels of a partitive, and forms that nobody uses
 * among those that people do. All in small letters.
 */
final class FinnishForms {
    private static final List<String> CASES =
            List.of("n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ksi", "na", "nä");
    private static final Map<String, String> WEAK = Map.ofEntries(
            Map.entry("kk", "k"),
            Map.entry("pp", "p"),
            Map.entry("tt", "t"),
            Map.entry("mp", "mm"),
            Map.entry("nt", "nn"),
            Map.entry("nk", "ng"),
            Map.entry("lt", "ll"),
            Map.entry("rt", "rr"),
            Map.entry("ht", "hd"),
            Map.entry("hk", "h"));
    private static final String VOWELS = "aeiouyåäö";

    private FinnishForms() {}

    /** The name itself among them. */
    static Stream<String> of(String name) {
        return Stream.concat(Stream.of(name), isVowel(name.length() - 1, name) ? ofVowel(name) : ofConsonant(name));
    }

    private static Stream<String> ofVowel(String name) {
        Stream<String> strong =
                Stream.of(name + "a", name + "ä", name + name.charAt(name.length() - 1) + "n", name + "hin");
        return Stream.of(strong, cases(name), weak(name).flatMap(FinnishForms::cases))
                .flatMap(forms -> forms);
    }

    private static Stream<String> ofConsonant(String name) {
        Stream<String> plain = Stream.concat(ofVowel(name + "i"), Stream.of(name + "ta", name + "tä"));
        if (name.endsWith("nen")) return Stream.concat(plain, cased(name.substring(0, name.length() - 3) + "se"));
        if (!name.endsWith("s")) return plain;
        String stem = name.substring(0, name.length() - 1);
        Stream<String> vowel = stem.endsWith("a") ? cases(stem + "a") : Stream.empty();
        return Stream.of(plain, cased(stem + "kse"), vowel).flatMap(forms -> forms);
    }

    /** Of a stem in -e, which has no partitive of its own: Virtasta, Markusta. */
    private static Stream<String> cased(String stem) {
        String partitive = stem.endsWith("kse")
                ? stem.substring(0, stem.length() - 3) + "s"
                : stem.substring(0, stem.length() - 1);
        return Stream.concat(cases(stem), Stream.of(partitive + "ta", partitive + "tä", stem + "en"));
    }

    private static Stream<String> cases(String stem) {
        return CASES.stream().map(ending -> stem + ending);
    }

    /** Pekka, Peka-; Satu, Sadu-. */
    private static Stream<String> weak(String name) {
        int last = name.length() - 1;
        if (last < 3) return Stream.empty();
        String pair = name.substring(last - 2, last);
        if (WEAK.containsKey(pair)) return Stream.of(name.substring(0, last - 2) + WEAK.get(pair) + name.charAt(last));
        boolean single = pair.endsWith("t") && isVowel(last - 2, name);
        return single ? Stream.of(name.substring(0, last - 1) + "d" + name.charAt(last)) : Stream.empty();
    }

    private static boolean isVowel(int at, String name) {
        return VOWELS.indexOf(name.charAt(at)) >= 0;
    }
}
