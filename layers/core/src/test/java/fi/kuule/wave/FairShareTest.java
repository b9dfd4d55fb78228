package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FairShareTest {
    @Property
    void everythingAllowedIsUsedAndWhoeverStillWaitsGotNoLessThanOthersButOne(
            @ForAll @Size(max = 5) List<@IntRange(max = 20) Integer> sizes, @ForAll @IntRange(max = 60) int limit) {
        List<List<Integer>> waiting = IntStream.range(0, sizes.size())
                .mapToObj(queue -> Collections.nCopies(sizes.get(queue), queue))
                .toList();
        List<Integer> taken = FairShare.of(waiting, limit);
        assertEquals(Math.min(limit, sizes.stream().mapToInt(Integer::intValue).sum()), taken.size());
        int most = new HashSet<>(taken)
                .stream()
                        .mapToInt(queue -> Collections.frequency(taken, queue))
                        .max()
                        .orElse(0);
        for (int queue = 0; queue < sizes.size(); queue++) {
            int got = Collections.frequency(taken, queue);
            assertTrue(got == sizes.get(queue) || got >= most - 1);
        }
    }
}
