package fi.kuule.organisation;

import java.util.Arrays;
import java.util.Locale;

/** By what a contact list divides people into groups. */
public enum Stratum {
    AGE,
    AREA,
    LANGUAGE;

    /** The name in what is stored and in the API, such as {@code age}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link IllegalArgumentException} when there is none of this name. */
    public static Stratum of(String id) {
        return Arrays.stream(values())
                .filter(stratum -> stratum.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stratum is called " + id));
    }

    /** What is given up before anything else where this matters most: of two others the language, of age and area the area. */
    public Stratum givenUpFirst() {
        return this == LANGUAGE ? AREA : LANGUAGE;
    }
}
