package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a service's answers add up to, month by month: sealed days and open days together, each once, over all survey versions, for one
 * population at a time.
 */
public final class MonthSums {
    private final Tallies tallies;

    public MonthSums(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Of the service's own people. Months in which nobody answered are not in the map. */
    public Map<YearMonth, Tally> of(ServiceId service, YearMonth from, YearMonth to) {
        return of(service, Population.OWN, from, to);
    }

    /** Months in which nobody answered are not in the map. */
    public Map<YearMonth, Tally> of(ServiceId service, Population population, YearMonth from, YearMonth to) {
        Map<YearMonth, Tally> sums = new TreeMap<>();
        each(service, from, to, part -> {
            if (part.population().equals(population)) sums.merge(part.month(), part.total(), Tally::plus);
        });
        sums.values().removeIf(tally -> tally.n() == 0);
        return sums;
    }

    /** How many of the service's own people answered, by wave, in the months of these days. */
    public Map<WaveId, Integer> answered(ServiceId service, LocalDate from, LocalDate to) {
        Map<WaveId, Integer> answered = new HashMap<>();
        each(service, YearMonth.from(from), YearMonth.from(to), part -> {
            if (part.population().isOwn()) part.byWave().forEach((wave, n) -> answered.merge(wave, n, Integer::sum));
        });
        return answered;
    }

    /** What the service's own people answered by month, and how many of them which wave, in one reading. */
    public Map<YearMonth, Month> byWave(ServiceId service, YearMonth from, YearMonth to) {
        Map<YearMonth, Month> months = new TreeMap<>();
        each(service, from, to, part -> {
            if (part.population().isOwn())
                months.merge(part.month(), new Month(part.total(), part.byWave()), Month::plus);
        });
        return months;
    }

    /** What was answered in a month, and how many of those who did were asked by which wave. */
    public record Month(Tally total, Map<WaveId, Integer> byWave) {
        public Month {
            byWave = Map.copyOf(byWave);
        }

        Month plus(Month other) {
            Map<WaveId, Integer> both = new HashMap<>(byWave);
            other.byWave.forEach((wave, n) -> both.merge(wave, n, Integer::sum));
            return new Month(total.plus(other.total), both);
        }

        /** How many of them were asked by one of these. */
        public int answered(Set<WaveId> waves) {
            return byWave.entrySet().stream()
                    .filter(wave -> waves.contains(wave.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Every sealed month and every open day of every population, in the months from {@code from} to {@code to}, both included. */
    void each(ServiceId service, YearMonth from, YearMonth to, Consumer<Part> consumer) {
        List<MonthTally> months = tallies.months(service, from, to);
        months.forEach(month -> consumer.accept(Part.of(month)));
        openDays(service, from.atDay(1), to.atEndOfMonth(), months).forEach(day -> consumer.accept(Part.of(day)));
    }

    /** A day that its month holds already, because a seal and a count crossed, is not added again. */
    private List<DayTally> openDays(ServiceId service, LocalDate from, LocalDate to, List<MonthTally> months) {
        return tallies.days(service, from, to).stream()
                .filter(day -> months.stream()
                        .noneMatch(month -> month.isOf(day) && month.sealed().contains(day.day())))
                .toList();
    }

    /** A sealed month or an open day. */
    record Part(
            YearMonth month,
            Population population,
            Tally total,
            Map<String, Tally> byStratum,
            Map<WaveId, Integer> byWave,
            Map<WaveId, WaveAnswers> answersByWave) {
        static Part of(MonthTally month) {
            return new Part(
                    month.month(),
                    month.population(),
                    month.total(),
                    month.byStratum(),
                    month.byWave(),
                    month.answersByWave());
        }

        static Part of(DayTally day) {
            return new Part(
                    YearMonth.from(day.day()),
                    day.population(),
                    day.total(),
                    day.byStratum(),
                    day.byWave(),
                    day.answersByWave());
        }
    }
}
