package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Response;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** One survey version's answers of a day while they are read. */
final class DayCount {
    private final int[] total = new int[Tally.BINS];
    private final Map<String, int[]> strata = new HashMap<>();
    private final Map<WaveId, Integer> waves = new HashMap<>();

    void add(Response response) {
        int number = response.rating().value();
        total[number]++;
        StrataNames.of(response).forEach(name -> strata.computeIfAbsent(name, absent -> new int[Tally.BINS])[number]++);
        response.wave().ifPresent(wave -> waves.merge(wave, 1, Integer::sum));
    }

    DayTally tally(ServiceId service, LocalDate day, SurveyRef survey, Instant readAt, LocalDate openUntil) {
        Map<String, Tally> byStratum = new HashMap<>();
        strata.forEach((name, counts) -> byStratum.put(name, Tally.of(counts)));
        return new DayTally(service, day, survey, Tally.of(total), byStratum, waves, readAt, openUntil);
    }
}
