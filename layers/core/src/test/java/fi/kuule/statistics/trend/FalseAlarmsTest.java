package fi.kuule.statistics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.statistics.Trinomial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of how numbers are worked out says of signals in a year in which nothing changed. */
class FalseAlarmsTest {
    private static final int SERVICES = 20_000;
    private static final int BASELINE = 12;
    private static final int ANSWERS = 40;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_101L);

    @Test
    void aboutNineServicesInAHundredStandOutInAYearWithoutAChange() {
        long alarmed = IntStream.range(0, SERVICES)
                .filter(service -> standsOut(twoYears()))
                .count();

        assertEquals(9, 100.0 * alarmed / SERVICES, 1);
    }

    private static boolean standsOut(List<Optional<Trinomial>> months) {
        List<OptionalDouble> distances = NpsChart.of(months, BASELINE).points().stream()
                .map(point -> point.map(NpsChart.Point::z).orElse(OptionalDouble.empty()))
                .toList();
        ChartRules rules = ChartRules.of(distances);
        return Stream.concat(rules.beyondLimits().stream(), rules.runs().stream())
                .anyMatch(place -> place >= BASELINE);
    }

    private List<Optional<Trinomial>> twoYears() {
        return Stream.generate(this::month).limit(2L * BASELINE).toList();
    }

    /** Of a good service: one in ten is critical, a quarter neutral. */
    private Optional<Trinomial> month() {
        int[] classes = new int[3];
        for (int i = 0; i < ANSWERS; i++) classes[drawn(random.nextDouble())]++;
        return Trinomial.of(classes[0], classes[1], classes[2]);
    }

    private static int drawn(double share) {
        if (share < 0.1) return 0;
        return share < 0.35 ? 1 : 2;
    }
}
