package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sum of the sealed days of a month, kept for ever.
 *
 * @param sealed the days that are in it
 * @param revision grows with every sealed day; the condition of the next
 */
public record MonthTally(
        ServiceId service,
        YearMonth month,
        SurveyRef survey,
        Tally total,
        Map<String, Tally> byStratum,
        Map<WaveId, Integer> byWave,
        Set<LocalDate> sealed,
        int revision) {
    public MonthTally {
        byStratum = Map.copyOf(byStratum);
        byWave = Map.copyOf(byWave);
        sealed = Set.copyOf(sealed);
    }

    static MonthTally empty(ServiceId service, YearMonth month, SurveyRef survey) {
        return new MonthTally(service, month, survey, Tally.EMPTY, Map.of(), Map.of(), Set.of(), 0);
    }

    /** The month with this day in it, one revision on; a day that is in it already adds nothing. */
    MonthTally plus(DayTally day) {
        if (sealed.contains(day.day()))
            return new MonthTally(service, month, survey, total, byStratum, byWave, sealed, revision + 1);
        Map<String, Tally> strata = new HashMap<>(byStratum);
        day.byStratum().forEach((name, tally) -> strata.merge(name, tally, Tally::plus));
        Map<WaveId, Integer> waves = new HashMap<>(byWave);
        day.byWave().forEach((wave, n) -> waves.merge(wave, n, Integer::sum));
        Set<LocalDate> days = new HashSet<>(sealed);
        days.add(day.day());
        return new MonthTally(service, month, survey, total.plus(day.total()), strata, waves, days, revision + 1);
    }

    /** The month with groups under the floor merged. */
    MonthTally merged(int floor) {
        Map<String, Tally> strata = new StratumMerging(total.n(), floor).merge(byStratum);
        return new MonthTally(service, month, survey, total, strata, byWave, sealed, revision);
    }
}
