package fi.kuule.masking;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words from the properties beside this class: small letters, parted by spaces. */
final class WordLists {
    private WordLists() {}

    static Set<String> of(String bundle, String... keys) {
        ResourceBundle lists = ResourceBundle.getBundle("fi.kuule.masking." + bundle, Locale.ROOT);
        return Arrays.stream(keys)
                .flatMap(key -> Arrays.stream(lists.getString(key).strip().split("\\s+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
