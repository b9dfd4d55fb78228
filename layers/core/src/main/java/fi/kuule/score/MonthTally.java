package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The sum of the sealed days of a month for one population, kept for ever.
 *
 * @param answersByWave what was answered, by wave; see {@link WaveAnswers}
 * @param sealed the days that are in it
 * @param revision grows with every sealed day; the condition of the next
 */
public record MonthTally(
        ServiceId service,
        YearMonth month,
        SurveyRef survey,
        Population population,
        Tally total,
        Map<String, Tally> byStratum,
        Map<WaveId, Integer> byWave,
        Map<WaveId, WaveAnswers> answersByWave,
        Set<LocalDate> sealed,
        int revision) {
    public MonthTally {
        byStratum = Map.copyOf(byStratum);
        byWave = Map.copyOf(byWave);
        answersByWave = Map.copyOf(answersByWave);
        sealed = Set.copyOf(sealed);
    }

    /** Of the service's own people, and not by stratum and wave. */
    public MonthTally(
            ServiceId service,
            YearMonth month,
            SurveyRef survey,
            Tally total,
            Map<String, Tally> byStratum,
            Map<WaveId, Integer> byWave,
            Set<LocalDate> sealed,
            int revision) {
        this(service, month, survey, Population.OWN, total, byStratum, byWave, Map.of(), sealed, revision);
    }

    /** The month of a day before any day is in it. */
    static MonthTally empty(DayTally day) {
        return new MonthTally(
                day.service(),
                YearMonth.from(day.day()),
                day.survey(),
                day.population(),
                Tally.EMPTY,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                0);
    }

    /** Whether it is the month that the day belongs to. */
    boolean isOf(DayTally day) {
        return month.equals(YearMonth.from(day.day()))
                && survey.equals(day.survey())
                && population.equals(day.population());
    }

    /** The month with this day in it, one revision on; a day that is in it already adds nothing. */
    MonthTally plus(DayTally day) {
        if (sealed.contains(day.day())) return with(total, byStratum, byWave, answersByWave, sealed, revision + 1);
        Map<String, Tally> strata = new HashMap<>(byStratum);
        day.byStratum().forEach((name, tally) -> strata.merge(name, tally, Tally::plus));
        Map<WaveId, Integer> waves = new HashMap<>(byWave);
        day.byWave().forEach((wave, n) -> waves.merge(wave, n, Integer::sum));
        Map<WaveId, WaveAnswers> both = new HashMap<>(answersByWave);
        day.answersByWave().forEach((wave, more) -> both.merge(wave, more, WaveAnswers::plus));
        Set<LocalDate> days = new HashSet<>(sealed);
        days.add(day.day());
        return with(total.plus(day.total()), strata, waves, both, days, revision + 1);
    }

    /** The month with groups under the floor merged. */
    MonthTally merged(int floor) {
        Map<WaveId, WaveAnswers> waves = new HashMap<>();
        answersByWave.forEach((wave, answers) -> waves.put(wave, answers.merged(floor)));
        return with(total, Summing.TALLIES.merged(total, byStratum, floor), byWave, waves, sealed, revision);
    }

    /** The month without what was answered: so few did. How many is told of each wave all the same. */
    MonthTally emptied() {
        return with(Tally.EMPTY, Map.of(), byWave, Map.of(), sealed, revision);
    }

    private MonthTally with(
            Tally sum,
            Map<String, Tally> strata,
            Map<WaveId, Integer> waves,
            Map<WaveId, WaveAnswers> both,
            Set<LocalDate> days,
            int next) {
        return new MonthTally(service, month, survey, population, sum, strata, waves, both, days, next);
    }
}
