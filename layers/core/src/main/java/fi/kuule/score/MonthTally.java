package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
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
}
