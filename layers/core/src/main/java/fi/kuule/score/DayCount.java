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
import java.util.Set;
import java.util.function.Predicate;

/** The answers of a day by one survey version and population while they are read. */
final class DayCount {
    private static final Set<String> ASSISTED = Set.of(Response.PHONE, Response.PAPER);
    private final int[] total = new int[Tally.BINS];
    private final Map<String, int[]> strata = new HashMap<>();
    private final Map<WaveId, Integer> waves = new HashMap<>();
    private final Map<WaveId, WaveCount> answersByWave = new HashMap<>();
    private final Predicate<WaveId> early;

    /** @param early whether the day is one of the first of a wave */
    DayCount(Predicate<WaveId> early) {
        this.early = early;
    }

    void add(Response response) {
        int number = response.rating().value();
        total[number]++;
        StrataNames.of(Dimension.of(response))
                .forEach(name -> strata.computeIfAbsent(name, absent -> new int[Tally.BINS])[number]++);
        response.wave().ifPresent(wave -> add(wave, response));
    }

    private void add(WaveId wave, Response response) {
        waves.merge(wave, 1, Integer::sum);
        answersByWave.computeIfAbsent(wave, absent -> new WaveCount()).add(response);
    }

    DayTally tally(ServiceId service, LocalDate day, Counted counted, Instant readAt, LocalDate openUntil) {
        Map<WaveId, WaveAnswers> byWave = new HashMap<>();
        answersByWave.forEach((wave, count) -> byWave.put(wave, count.answers(early.test(wave))));
        return new DayTally(
                service,
                day,
                counted.survey(),
                counted.population(),
                Tally.of(total),
                tallies(strata),
                waves,
                byWave,
                readAt,
                openUntil);
    }

    private static Map<String, Tally> tallies(Map<String, int[]> counts) {
        Map<String, Tally> tallies = new HashMap<>();
        counts.forEach((name, numbers) -> tallies.put(name, Tally.of(numbers)));
        return tallies;
    }

    /** What was answered to a wave. */
    private static final class WaveCount {
        private final int[] total = new int[Tally.BINS];
        private final Map<String, int[]> strata = new HashMap<>();
        private int assisted;

        void add(Response response) {
            int number = response.rating().value();
            total[number]++;
            if (ASSISTED.contains(response.channel())) assisted++;
            StrataNames.of(Dimension.ofInvited(response))
                    .forEach(name -> strata.computeIfAbsent(name, absent -> new int[Tally.BINS])[number]++);
        }

        WaveAnswers answers(boolean early) {
            Tally all = Tally.of(total);
            return new WaveAnswers(
                    all, tallies(strata), early ? all : Tally.EMPTY, early ? Tally.EMPTY : all, assisted);
        }
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
