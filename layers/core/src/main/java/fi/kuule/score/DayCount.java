package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Response;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The answers of a day by one survey version and population while they are read. */
final class DayCount {
    private final int[] total = new int[Tally.BINS];
    private final Map<String, int[]> strata = new HashMap<>();
    private final Map<WaveId, Integer> waves = new HashMap<>();
    private final Map<WaveId, Map<String, Integer>> strataByWave = new HashMap<>();

    void add(Response response) {
        int number = response.rating().value();
        total[number]++;
        StrataNames.of(Dimension.of(response))
                .forEach(name -> strata.computeIfAbsent(name, absent -> new int[Tally.BINS])[number]++);
        response.wave().ifPresent(wave -> add(wave, response));
    }

    private void add(WaveId wave, Response response) {
        waves.merge(wave, 1, Integer::sum);
        Map<String, Integer> counts = strataByWave.computeIfAbsent(wave, absent -> new HashMap<>());
        StrataNames.of(Dimension.ofInvited(response)).forEach(name -> counts.merge(name, 1, Integer::sum));
    }

    DayTally tally(ServiceId service, LocalDate day, Counted counted, Instant readAt, LocalDate openUntil) {
        Map<String, Tally> byStratum = new HashMap<>();
        strata.forEach((name, counts) -> byStratum.put(name, Tally.of(counts)));
        return new DayTally(
                service,
                day,
                counted.survey(),
                counted.population(),
                Tally.of(total),
                byStratum,
                waves,
                strataByWave,
                readAt,
                openUntil);
    }

    /** What is counted apart. */
    record Counted(SurveyRef survey, Population population) {
        static Counted of(Response response) {
            return new Counted(response.survey(), response.population());
        }

        static Counted of(DayTally day) {
            return new Counted(day.survey(), day.population());
        }
    }
}
