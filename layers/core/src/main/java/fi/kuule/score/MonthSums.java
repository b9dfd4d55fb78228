package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a service's answers add up to, month by month: sealed days and open days together, each once, over all survey versions. */
public final class MonthSums {
    private final Tallies tallies;

    public MonthSums(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Months in which nobody answered are not in the map. */
    public Map<YearMonth, Tally> of(ServiceId service, YearMonth from, YearMonth to) {
        Map<YearMonth, Tally> sums = new TreeMap<>();
        List<MonthTally> months = tallies.months(service, from, to);
        months.forEach(month -> sums.merge(month.month(), month.total(), Tally::plus));
        openDays(service, from.atDay(1), to.atEndOfMonth(), months)
                .forEach(day -> sums.merge(YearMonth.from(day.day()), day.total(), Tally::plus));
        sums.values().removeIf(tally -> tally.n() == 0);
        return sums;
    }

    /** How many of this service answered, by wave, in the months of these days. */
    public Map<WaveId, Integer> answered(ServiceId service, LocalDate from, LocalDate to) {
        Map<WaveId, Integer> answered = new HashMap<>();
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(to);
        List<MonthTally> months = tallies.months(service, first, last);
        months.forEach(month -> month.byWave().forEach((wave, n) -> answered.merge(wave, n, Integer::sum)));
        openDays(service, first.atDay(1), last.atEndOfMonth(), months)
                .forEach(day -> day.byWave().forEach((wave, n) -> answered.merge(wave, n, Integer::sum)));
        return answered;
    }

    /** A day that its month holds already, because a seal and a count crossed, is not added again. */
    private List<DayTally> openDays(ServiceId service, LocalDate from, LocalDate to, List<MonthTally> months) {
        Set<String> sealed = new HashSet<>();
        months.forEach(month -> month.sealed().forEach(day -> sealed.add(day + "#" + month.survey())));
        return tallies.days(service, from, to).stream()
                .filter(day -> !sealed.contains(day.day() + "#" + day.survey()))
                .toList();
    }
}
