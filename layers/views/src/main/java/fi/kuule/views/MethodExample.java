package fi.kuule.views;

import fi.kuule.score.Score;
import fi.kuule.score.Tally;
import fi.kuule.statistics.Trinomial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers of an invented municipality that the method page works its examples on: counts only, what they come to is computed. The months of the
 * year, the age groups and the library among the services are the same people.
 */
final class MethodExample {
    /** Of October. */
    static final Tally LIBRARY = Tally.of(0, 0, 1, 0, 0, 1, 1, 3, 10, 9, 19);

    static final int ASKED = 166;
    static final Score NOW = Score.of(LIBRARY).orElseThrow();

    /** Of September. */
    static final Score BEFORE = Score.of(5, 8, 39).orElseThrow();

    static final int TARGET = 60;

    /** Twelve months of the library, those up to October. */
    static final List<AgeGroup> AGES = List.of(
            new AgeGroup("16–29", 251, 8, 9, 18),
            new AgeGroup("30–44", 421, 14, 22, 61),
            new AgeGroup("45–64", 587, 19, 32, 115),
            new AgeGroup("65–74", 348, 10, 22, 87),
            new AgeGroup("75+", 110, 3, 6, 25));

    /** The twelve months before October, the last of them September. */
    static final List<Trinomial> YEAR = List.of(
            new Trinomial(5, 8, 28),
            new Trinomial(5, 7, 24),
            new Trinomial(4, 6, 20),
            new Trinomial(6, 7, 25),
            new Trinomial(5, 8, 26),
            new Trinomial(6, 7, 27),
            new Trinomial(4, 8, 25),
            new Trinomial(5, 7, 25),
            new Trinomial(4, 6, 19),
            new Trinomial(3, 6, 20),
            new Trinomial(4, 8, 28),
            BEFORE.counts());

    /** The same twelve months as of the age groups. */
    static final List<ServiceYear> SERVICES = List.of(
            new ServiceYear("library", new Trinomial(54, 91, 306)),
            new ServiceYear("youth", new Trinomial(26, 41, 115)),
            new ServiceYear("daycare", new Trinomial(38, 41, 96)),
            new ServiceYear("roads", new Trinomial(105, 76, 102)));

    private MethodExample() {}

    /** @param asked of whom the rest are those who answered */
    record AgeGroup(String name, int asked, int detractors, int passives, int promoters) {
        int answered() {
            return detractors + passives + promoters;
        }
    }

    /** @param key of its name in the texts */
    record ServiceYear(String key, Trinomial counts) {
        Score score() {
            return Score.of((int) counts.detractors(), (int) counts.passives(), (int) counts.promoters())
                    .orElseThrow();
        }

        /** All the others together. */
        Trinomial rest() {
            return SERVICES.stream()
                    .filter(other -> !other.equals(this))
                    .map(ServiceYear::counts)
                    .reduce(Trinomial::plus)
                    .orElseThrow();
        }
    }

    /** The year and October after it. */
    static List<Optional<Trinomial>> months() {
        return Stream.concat(YEAR.stream(), Stream.of(NOW.counts()))
                .map(Optional::of)
                .toList();
    }
}
