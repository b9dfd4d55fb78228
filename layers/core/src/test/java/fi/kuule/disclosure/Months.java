package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.score.DayTally;
import fi.kuule.score.NightWorld;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** A service's months as they are counted, and what is released of them. */
final class Months {
    static final YearMonth FIRST = YearMonth.of(2025, 1);
    final Service service;
    final NightWorld world = new NightWorld();
    private int readings;

    Months(boolean sensitive) {
        this.service = NightWorld.service("kirjasto", 1, sensitive);
        nowIs(FIRST.plusMonths(24));
    }

    Months() {
        this(false);
    }

    void nowIs(YearMonth running) {
        world.at(running.atDay(2).atStartOfDay(NightWorld.ZONE).toInstant());
    }

    /** @param place of the month, from 0 */
    Months count(int place, int detractors, int passives, int promoters) {
        LocalDate day = FIRST.plusMonths(place).atDay(10);
        world.tallies.putDay(new DayTally(
                service.id(),
                day,
                NightWorld.SURVEY,
                Tally.of(0, 0, 0, detractors, 0, 0, 0, 0, passives, 0, promoters),
                Map.of(),
                Map.of(),
                Instant.EPOCH.plusSeconds(++readings),
                day.plusYears(9)));
        return this;
    }

    Releases releases() {
        return new Releases(world.ledger, world.tallies, world.clock, NightWorld.ZONE);
    }

    /** Of the first months, as many as are asked for. */
    Told told(int months) {
        return releases().told(service, FIRST, FIRST.plusMonths(months - 1L));
    }

    static YearMonth month(int place) {
        return FIRST.plusMonths(place);
    }
}
