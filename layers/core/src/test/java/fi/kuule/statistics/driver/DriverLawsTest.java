package fi.kuule.statistics.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverLawsTest {
    @Provide
    Arbitrary<List<RatedRow>> rows() {
        return Arbitraries.longs().map(seed -> rows(80, new Random(seed), 1));
    }

    @Property(tries = 100)
    void bothWaysOfSharingAddUpToWhatIsExplained(@ForAll("rows") List<RatedRow> rows) {
        DriverAnalysis.Picture picture = assertInstanceOf(DriverAnalysis.Picture.class, DriverAnalysis.of(rows));

        assertEquals(
                picture.explained(),
                picture.elements().stream().mapToDouble(Element::johnson).sum(),
                1e-9);
        assertEquals(
                picture.explained(),
                picture.elements().stream().mapToDouble(Element::lmg).sum(),
                1e-9);
        assertTrue(picture.elements().stream().allMatch(element -> element.johnson() >= 0 && element.lmg() >= -1e-12));
        assertTrue(picture.explained() >= 0 && picture.explained() <= 1);
    }

    @Property
    void ofTwoElementsBothWaysGiveTheSame(
            @ForAll @DoubleRange(min = -0.95, max = 0.95) double between,
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double first,
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double second) {
        Correlations correlations = Correlations.of(
                        List.of(List.of(1.0, between), List.of(between, 1.0)), List.of(first, second))
                .orElseThrow();
        List<Double> johnson = RelativeWeights.of(correlations);
        List<Double> lmg = Lmg.of(correlations);

        assertEquals(lmg.get(0), johnson.get(0), 1e-9);
        assertEquals(lmg.get(1), johnson.get(1), 1e-9);
    }

    @Property
    void elementsThatHaveNothingToDoWithOneAnotherKeepTheirOwn(
            @ForAll @DoubleRange(min = -1, max = 1) double a, @ForAll @DoubleRange(min = -1, max = 1) double b) {
        Correlations correlations = Correlations.of(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)), List.of(a, b))
                .orElseThrow();

        assertEquals(a * a, RelativeWeights.of(correlations).get(0), 1e-12);
        assertEquals(b * b, Lmg.of(correlations).get(1), 1e-12);
    }

    @Test
    void anElementThatIsAnotherIsSingular() {
        assertEquals(
                Optional.empty(), Correlations.of(List.of(List.of(1.0, 1.0), List.of(1.0, 1.0)), List.of(0.5, 0.5)));
        assertThrows(IllegalArgumentException.class, () -> Correlations.of(List.of(List.of(1.0)), List.of(0.5, 0.5)));
    }

    @ParameterizedTest
    @CsvSource({
        "49, 1, none",
        "50, 1, picture",
        "199, 1, picture",
        "200, 1, order",
        "99, 0, none",
        "100, 0, picture",
        "499, 0, picture",
        "500, 0, order"
    })
    void moreIsSaidFromMoreAnswersAndLaterWhenAllIsRatedAlike(int n, int spread, String said) {
        String found = switch (DriverAnalysis.of(rows(n, new Random(5), spread == 1 ? 1 : 0.12))) {
            case DriverAnalysis.Insufficient few -> "none";
            case DriverAnalysis.Singular mixed -> "singular";
            case DriverAnalysis.Picture picture -> picture.ranked() ? "order" : "picture";
        };

        assertEquals(said, found);
    }

    @Property(tries = 20)
    void aColumnOfOneNumberSaysNothing(@ForAll @IntRange(max = 6) int column) {
        List<RatedRow> constant = rows(60, new Random(3), 1).stream()
                .map(row -> {
                    List<Integer> elements = new ArrayList<>(row.elements());
                    if (column < 6) elements.set(column, 4);
                    return new RatedRow(elements, column == 6 ? 8 : row.outcome());
                })
                .toList();

        assertEquals(new DriverAnalysis.Insufficient(60), DriverAnalysis.of(constant));
    }

    @Test
    void nobodyIsInsufficient() {
        assertEquals(new DriverAnalysis.Insufficient(0), DriverAnalysis.of(List.of()));
    }

    /** @param own how often an element is rated by itself, and not as the whole */
    private static List<RatedRow> rows(int n, Random random, double own) {
        List<RatedRow> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int whole = 1 + random.nextInt(5);
            List<Integer> elements = new ArrayList<>();
            for (int j = 0; j < 6; j++) elements.add(random.nextDouble() < own ? 1 + random.nextInt(5) : whole);
            int sum = elements.stream().mapToInt(Integer::intValue).sum();
            rows.add(new RatedRow(elements, Math.clamp(Math.round(sum / 3.0 + random.nextGaussian() - 2), 0, 10)));
        }
        return rows;
    }
}
