package fi.kuule.report;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.AskedStrata;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Floor;
import fi.kuule.score.MonthSums;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tallies;
import fi.kuule.wave.Asked;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import fi.kuule.wave.WayOut;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who was asked and who answered of a service's own people, by the waves that it took part in. */
public final class Cohorts {
    private final Waves waves;
    private final Asked asked;
    private final AskedStrata strata;
    private final MonthSums sums;

    public Cohorts(Waves waves, Asked asked, Dispositions dispositions, Tallies tallies) {
        this.waves = waves;
        this.asked = asked;
        this.strata = new AskedStrata(waves, dispositions);
        this.sums = new MonthSums(tallies);
    }

    /** The service's part in every started wave that had days of answering in these months and was not sent by mistake. */
    Rounds of(Service service, YearMonth from, YearMonth to) {
        List<Wave> started = waves.findAll().stream()
                .filter(wave -> wave.state() != WaveState.DRAFT && wave.state() != WaveState.WITHDRAWN)
                .filter(wave -> !YearMonth.from(wave.closes()).isBefore(from)
                        && !YearMonth.from(wave.opens()).isAfter(to))
                .toList();
        if (started.isEmpty()) return new Rounds(List.of(), Floor.of(service));
        Map<WaveId, Integer> answered = sums.answered(
                service.id(),
                started.stream().map(Wave::opens).min(Comparator.naturalOrder()).orElseThrow(),
                started.stream()
                        .map(Wave::closes)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        List<Round> rounds = started.stream()
                .map(wave -> round(wave, service.id(), answered.getOrDefault(wave.id(), 0)))
                .filter(round -> round.asked > 0)
                .toList();
        return new Rounds(rounds, Floor.of(service));
    }

    private Round round(Wave wave, ServiceId service, int answered) {
        Dispositions.Counts counts = counts(wave, service);
        return new Round(
                YearMonth.from(wave.opens()),
                YearMonth.from(wave.closes()),
                counts.asked(),
                answered,
                counts.left(WayOut.NOT_USED));
    }

    /** As the last night counted; of a wave that has not seen one, those on its lists. */
    private Dispositions.Counts counts(Wave wave, ServiceId service) {
        Map<Population, StratumDispositions> counted = strata.of(wave, service);
        if (!counted.isEmpty())
            return Optional.ofNullable(counted.get(Population.OWN))
                    .map(StratumDispositions::total)
                    .orElse(Dispositions.Counts.NOBODY);
        return wave.state() == WaveState.STOPPED ? Dispositions.Counts.NOBODY : listed(wave, service);
    }

    private Dispositions.Counts listed(Wave wave, ServiceId service) {
        int people = asked.of(wave.id()).stream()
                .reduce(AskedCounts.NONE, AskedCounts::plus)
                .of(service, Population.OWN);
        return new Dispositions.Counts(people, 0, 0, 0);
    }

    /** One wave's part of a service. */
    record Round(YearMonth opens, YearMonth closes, int asked, int answered, int notEligible) {}

    /** The waves of a service in some months. */
    record Rounds(List<Round> rounds, int floor) {
        /** By the months that end with this one, as many as a report compares: a number of a year ago tells how many were asked, too. */
        Fieldwork fieldwork(YearMonth month) {
            return new Fieldwork(ended(month.minusMonths(History.LEAST - 1L), month), openAfter(month));
        }

        /** The waves of these months together, as far as their months tell how many answered. */
        Optional<Report.Cohort> between(YearMonth from, YearMonth to) {
            return new Fieldwork(ended(from, to), Optional.empty()).between(from, to);
        }

        private List<Fieldwork.Ended> ended(YearMonth from, YearMonth to) {
            return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                    .flatMap(month -> endedIn(month).map(cohort -> new Fieldwork.Ended(month, cohort)).stream())
                    .toList();
        }

        /** Waves whose last day was in the month. */
        Optional<Report.Cohort> endedIn(YearMonth month) {
            return sum(round -> round.closes.equals(month));
        }

        /** Waves that had begun and went on when the month ended. */
        Optional<Report.Cohort> openAfter(YearMonth month) {
            return sum(round -> !round.opens.isAfter(month) && round.closes.isAfter(month));
        }

        boolean asked(YearMonth month) {
            return rounds.stream().anyMatch(round -> !round.opens.isAfter(month) && !round.closes.isBefore(month));
        }

        private Optional<Report.Cohort> sum(Predicate<Round> which) {
            List<Round> chosen = rounds.stream().filter(which).toList();
            if (chosen.isEmpty()) return Optional.empty();
            int asked = chosen.stream().mapToInt(Round::asked).sum();
            int answered = chosen.stream().mapToInt(Round::answered).sum();
            int notEligible = chosen.stream().mapToInt(Round::notEligible).sum();
            return Optional.of(Report.Cohort.of(asked, answered, notEligible, floor));
        }
    }
}
