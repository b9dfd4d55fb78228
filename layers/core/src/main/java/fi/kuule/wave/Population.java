package fi.kuule.wave;

import java.util.Comparator;

/**
 * Whom a service is asked of: its own people, or others that the contact list names (such as {@code kesäasukkaat}). Populations are never
 * added together: each has its own cells, tallies and rates.
 *
 * @param name as the contact list has it; {@code ""} where it has none
 */
public record Population(String name) implements Comparable<Population> {
    /** Those of whom the list says nothing else: what the headline numbers count. Open links and imports, too. */
    public static final Population OWN = new Population("");

    /** Of several populations, which of them is not told: in no population's numbers. */
    public static final Population UNTOLD = new Population(Strata.OTHER);

    public boolean isOwn() {
        return equals(OWN);
    }

    public boolean isTold() {
        return !equals(UNTOLD);
    }

    /** The service's own first, what is not told last. */
    @Override
    public int compareTo(Population other) {
        return Comparator.comparing(Population::isTold)
                .reversed()
                .thenComparing(Population::name)
                .compare(this, other);
    }
}
