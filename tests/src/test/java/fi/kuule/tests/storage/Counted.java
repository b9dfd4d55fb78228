package fi.kuule.tests.storage;

import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.wave.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** What the stores of counts and reports are given to keep. */
final class Counted {
    static final Instant NOW = Instant.parse("2026-11-21T00:15:00.123Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final Tally TALLY = Tally.of(1, 0, 0, 2, 0, 0, 0, 3, 1, 4, 9);
    static final Population SUMMER = new Population("kesäasukkaat");

    private Counted() {}

    static CohortAnswers answers() {
        return new CohortAnswers(
                new StratumTallies(
                        TALLY, everyDimension(Map.of(Dimension.AGE, Map.of("16-29", TALLY, Dimension.UNTOLD, TALLY)))),
                TALLY,
                Tally.EMPTY);
    }

    /** As it is read: with nothing of the others. */
    static Map<Dimension, Map<String, Tally>> everyDimension(Map<Dimension, Map<String, Tally>> some) {
        Map<Dimension, Map<String, Tally>> every = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) every.put(dimension, some.getOrDefault(dimension, Map.of()));
        return every;
    }

    static Participation participation() {
        return new Participation(Map.of(
                Dimension.LANGUAGE, Map.of("en", new TookPart(12, 2), Dimension.UNTOLD, new TookPart(18, 5)),
                Dimension.AGE, Map.of("16-29", new TookPart(30, 7))));
    }
}
