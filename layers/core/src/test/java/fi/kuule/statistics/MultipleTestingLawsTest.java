package fi.kuule.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MultipleTestingLawsTest {
    private static final List<Double> BENJAMINI_HOCHBERG_1995 = List.of(
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000);

    @Provide
    Arbitrary<List<Double>> values() {
        return Arbitraries.doubles().between(0, 1).list().ofMaxSize(12);
    }

    @Property
    void adjustingKeepsTheOrderAndNeverHelps(@ForAll("values") List<Double> p) {
        for (MultipleTesting procedure : MultipleTesting.values()) {
            List<Double> adjusted = procedure.adjust(p);
            assertEquals(p.size(), adjusted.size());
            for (int i = 0; i < p.size(); i++) {
                assertTrue(adjusted.get(i) >= p.get(i) && adjusted.get(i) <= 1);
                for (int j = 0; j < p.size(); j++)
                    if (p.get(i) <= p.get(j)) assertTrue(adjusted.get(i) <= adjusted.get(j));
            }
        }
    }

    @Property
    void aDecisionIsHarderThanAScreening(@ForAll("values") List<Double> p) {
        List<Double> holm = MultipleTesting.HOLM.adjust(p);
        List<Double> screened = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);

        for (int i = 0; i < p.size(); i++) {
            assertTrue(holm.get(i) >= screened.get(i) - 1e-15);
            assertTrue(holm.get(i) <= p.size() * p.get(i) + 1e-15);
        }
    }

    @Property
    void theOrderInWhichTheyAreGivenDoesNotMatter(@ForAll("values") List<Double> p, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) order.add(i);
        Collections.shuffle(order, new Random(seed));
        List<Double> shuffled =
                MultipleTesting.HOLM.adjust(order.stream().map(p::get).toList());

        List<Double> adjusted = MultipleTesting.HOLM.adjust(p);
        for (int i = 0; i < p.size(); i++) assertEquals(adjusted.get(order.get(i)), shuffled.get(i));
    }

    @Test
    void theExampleOf1995RejectsFour() {
        List<Double> screened = MultipleTesting.BENJAMINI_HOCHBERG.adjust(BENJAMINI_HOCHBERG_1995);

        assertEquals(4, screened.stream().filter(p -> p <= 0.05).count());
    }

    @Test
    void noneAreNone() {
        assertEquals(List.of(), MultipleTesting.HOLM.adjust(List.of()));
        assertEquals(List.of(), MultipleTesting.BENJAMINI_HOCHBERG.adjust(List.of()));
        assertThrows(IllegalArgumentException.class, () -> MultipleTesting.HOLM.adjust(List.of(Double.NaN)));
    }
}
