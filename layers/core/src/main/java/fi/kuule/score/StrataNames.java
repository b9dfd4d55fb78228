package fi.kuule.score;

import fi.kuule.response.Response;
import fi.kuule.wave.Strata;
import java.util.ArrayList;
import java.util.List;

/** The strata that an answer counts in, one at a time, named as in {@code age=16-29}. */
final class StrataNames {
    private static final List<String> PARTS = List.of("age", "area", "language");
    private static final String CHANNEL = "channel";

    private StrataNames() {}

    /** What says nothing or "other" is left out. */
    static List<String> of(Response response) {
        List<String> names = new ArrayList<>();
        String[] values = response.cell().split("\\|", -1);
        for (int i = 0; i < Math.min(values.length, PARTS.size()); i++)
            if (!values[i].isEmpty() && !values[i].equals(Strata.OTHER)) names.add(name(PARTS.get(i), values[i]));
        if (!response.channel().equals(Strata.OTHER)) names.add(name(CHANNEL, response.channel()));
        return names;
    }

    static String name(String dimension, String value) {
        return dimension + "=" + value;
    }

    static String dimension(String name) {
        return name.substring(0, name.indexOf('='));
    }
}
