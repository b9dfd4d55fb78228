package fi.kuule.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ArchiveDigestTest {
    @Property(tries = 200)
    void orderDoesNotMatterAndEveryItemDoes(@ForAll @Size(min = 1, max = 20) List<String> items, @ForAll long seed) {
        List<String> shuffled = new java.util.ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        ArchiveDigest whole = sum(items);
        assertEquals(whole, sum(shuffled));
        assertNotEquals(whole, sum(items.subList(1, items.size())));
        assertNotEquals(whole, whole.plus(ArchiveDigest.of(Part.RESPONSES, items.getFirst())));
        assertEquals(whole, ArchiveDigest.ofHex(whole.hex()));
    }

    @Property(tries = 20)
    void theSameItemInAnotherPartIsAnotherItem(@ForAll String item) {
        assertNotEquals(ArchiveDigest.of(Part.TALLIES, item), ArchiveDigest.of(Part.REPORTS, item));
    }

    @Property(tries = 50)
    void whatIsNoDigestIsNotRead(@ForAll String text) {
        if (!text.matches("[0-9a-fA-F]{64}"))
            assertThrows(IllegalArgumentException.class, () -> ArchiveDigest.ofHex(text));
    }

    private static ArchiveDigest sum(List<String> items) {
        return items.stream()
                .map(item -> ArchiveDigest.of(Part.RESPONSES, item))
                .reduce(ArchiveDigest.NONE, ArchiveDigest::plus);
    }
}
