package fi.kuule.score;

import java.util.List;
import java.util.Map;

/** How the groups of a dimension are named where they are stored, as in {@code age=16-29}. */
final class StrataNames {
    private StrataNames() {}

    /** What says nothing or "other" is left out: it is what the others leave of the total. */
    static List<String> of(Map<Dimension, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().equals(Dimension.UNTOLD))
                .map(value -> name(value.getKey(), value.getValue()))
                .toList();
    }

    static String name(Dimension dimension, String value) {
        return dimension.id() + "=" + value;
    }

    static boolean isOf(Dimension dimension, String name) {
        return name.startsWith(dimension.id() + "=");
    }

    static String value(String name) {
        return name.substring(name.indexOf('=') + 1);
    }
}
