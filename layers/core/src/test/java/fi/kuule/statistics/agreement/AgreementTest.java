package fi.kuule.statistics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgreementTest {
    @Provide
    Arbitrary<List<List<Integer>>> tables() {
        return Arbitraries.integers().between(0, 30).list().ofSize(3).list().ofSize(3);
    }

    @Property
    void nothingIsAboveFullAgreement(@ForAll("tables") List<List<Integer>> table) {
        TwoCoders coders = new TwoCoders(table);

        for (OptionalDouble value : List.of(coders.agreement(), coders.kappa(), coders.ac1()))
            assertTrue(value.orElse(0) <= 1 + 1e-12 && value.orElse(0) >= -1 - 1e-12);
    }

    @Property
    void itDoesNotMatterWhoReadsFirst(@ForAll("tables") List<List<Integer>> table) {
        List<List<Integer>> turned = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int column = i;
            turned.add(table.stream().map(row -> row.get(column)).toList());
        }

        assertEquals(
                new TwoCoders(table).kappa().orElse(9),
                new TwoCoders(turned).kappa().orElse(9),
                1e-12);
        assertEquals(
                new TwoCoders(table).ac1().orElse(9),
                new TwoCoders(turned).ac1().orElse(9),
                1e-12);
    }

    @Test
    void withoutVariationNothingIsSaidOfIt() {
        TwoCoders unanimous = new TwoCoders(List.of(List.of(10, 0), List.of(0, 0)));

        assertEquals(OptionalDouble.of(1), unanimous.agreement());
        assertEquals(OptionalDouble.empty(), unanimous.kappa());
        assertEquals(OptionalDouble.of(1), unanimous.ac1());
        assertEquals(OptionalDouble.empty(), Krippendorff.alpha(List.of(List.of("a", "a"), List.of("a", "a"))));
        assertEquals(OptionalDouble.empty(), Krippendorff.alpha(List.of(List.of("a"), List.of("b"))));
    }

    /** K. Krippendorff's example of two readers of ten items, ones and noughts: 0.095. */
    @Test
    void theBooksExampleIsReproduced() {
        List<List<String>> units = new ArrayList<>();
        String first = "0100000010";
        String second = "1110010000";
        for (int i = 0; i < 10; i++) units.add(List.of(first.substring(i, i + 1), second.substring(i, i + 1)));

        assertEquals(0.095, Krippendorff.alpha(units).orElseThrow(), 5e-4);
    }

    @Property
    void theHarmonicMeanLiesBetween(
            @ForAll @IntRange(min = 1, max = 90) int found,
            @ForAll @IntRange(max = 90) int wrong,
            @ForAll @IntRange(max = 90) int missed) {
        ThemeAccuracy accuracy = new ThemeAccuracy(found, wrong, missed);
        double precision = accuracy.precision().orElseThrow();
        double recall = accuracy.recall().orElseThrow();
        double f1 = accuracy.f1().orElseThrow();

        assertEquals(2 * precision * recall / (precision + recall), f1, 1e-12);
        assertTrue(accuracy.precisionLimits().lower() <= precision
                && precision <= accuracy.precisionLimits().upper());
        assertTrue(accuracy.recallLimits().lower() <= recall
                && recall <= accuracy.recallLimits().upper());
    }
}
