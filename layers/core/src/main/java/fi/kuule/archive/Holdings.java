package fi.kuule.archive;

import java.util.List;
import java.util.Optional;

/** Everything that a stack has stored, item by item. An item is JSON as docs/archive.md says; nobody here looks into it. */
public interface Holdings {
    /**
     * About {@code most} items of a part, fewer when some are not for an archive: what has expired, and what lives for minutes only.
     *
     * @param after where the segment before ended
     * @param waves how waves stand in the archive
     */
    Segment read(Part part, Optional<String> after, int most, ArchivedWaves waves);

    /** Whether this is an item of the part, with the keys that it must have. */
    boolean takes(Part part, String item);

    /** Writes the items; one that is there already is replaced. */
    void write(Part part, List<String> items);

    /** @param next where to go on; empty when the part has no more */
    record Segment(List<String> items, Optional<String> next) {
        public Segment {
            items = List.copyOf(items);
        }
    }
}
