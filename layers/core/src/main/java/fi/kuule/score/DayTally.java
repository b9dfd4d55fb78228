package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the answers of one service, day, survey version and population add up to, while the day is open.
 *
 * @param byStratum one stratum at a time: {@code age=16-29}, {@code area=…}, {@code language=…}, {@code channel=…},
 *     {@code touchpoint=…} → tally
 * @param byWave answers per wave
 * @param answersByWave of these, what was answered, in all and by part; see {@link WaveAnswers}
 * @param readAt when the rows were read; a later reading replaces an earlier one
 * @param openUntil last day on which the rows may still change; sealed after it
 */
public record DayTally(
        ServiceId service,
        LocalDate day,
        SurveyRef survey,
        Population population,
        Tally total,
        Map<String, Tally> byStratum,
        Map<WaveId, Integer> byWave,
        Map<WaveId, WaveAnswers> answersByWave,
        Instant readAt,
        LocalDate openUntil) {
    public DayTally {
        byStratum = Map.copyOf(byStratum);
        byWave = Map.copyOf(byWave);
        answersByWave = Map.copyOf(answersByWave);
    }

    /** Of the service's own people, and not by stratum and wave. */
    public DayTally(
            ServiceId service,
            LocalDate day,
            SurveyRef survey,
            Tally total,
            Map<String, Tally> byStratum,
            Map<WaveId, Integer> byWave,
            Instant readAt,
            LocalDate openUntil) {
        this(service, day, survey, Population.OWN, total, byStratum, byWave, Map.of(), readAt, openUntil);
    }
}
