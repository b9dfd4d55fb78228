package fi.kuule.masking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of words from the properties beside this class: in small letters. */
final class WordLists {
    private WordLists() {}

    static Set<String> of(String bundle, String... keys) {
        return lists(bundle, keys)
                .flatMap(list -> Arrays.stream(list.split("\\s+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of a list whose items, parted by commas, may be of several words. */
    static List<String> phrases(String bundle, String... keys) {
        return lists(bundle, keys)
                .flatMap(list -> Arrays.stream(list.split("\\s*,\\s*")))
                .toList();
    }

    private static Stream<String> lists(String bundle, String... keys) {
        ResourceBundle lists = ResourceBundle.getBundle("fi.kuule.masking." + bundle, Locale.ROOT);
        return Arrays.stream(keys).map(lists::getString).map(String::strip);
    }
}
