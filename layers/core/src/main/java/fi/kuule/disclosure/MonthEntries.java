package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.Service;
import fi.kuule.score.AskedStrata;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Floor;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the waves of a month tell of the groups of each population.
 *
 * @param ended a service's waves by the month of their last day
 * @param rows the months that are told
 */
record MonthEntries(
        AskedStrata strata,
        Service service,
        Map<YearMonth, List<Wave>> ended,
        NavigableMap<YearMonth, MonthGroups> rows) {
    /** How many months may be told together. */
    private static final int GATHERED = 12;

    /** Of populations of which enough answered; none where nobody was asked. */
    Map<Population, Entry> of(YearMonth month) {
        Map<Population, Entry> entries = new HashMap<>();
        sum(month)
                .forEach((population, own) ->
                        entry(month, population, own).ifPresent(entry -> entries.put(population, entry)));
        return entries;
    }

    private Map<Population, StratumDispositions> sum(YearMonth month) {
        Map<Population, StratumDispositions> sum = new TreeMap<>();
        ended.getOrDefault(month, List.of())
                .forEach(wave -> strata.of(wave, service.id())
                        .forEach((population, counts) -> sum.merge(population, counts, StratumDispositions::plus)));
        sum.remove(Population.UNTOLD);
        sum.values().removeIf(counts -> counts.total().asked() == 0);
        return sum;
    }

    /** The month by itself or, where so few answered, with other such months that are not told yet. */
    private Optional<Entry> entry(YearMonth month, Population population, StratumDispositions own) {
        int floor = Floor.of(service);
        if (GroupFloor.tellable(own.total(), floor)) return Optional.of(entry(List.of(month), own, floor));
        List<YearMonth> months = new ArrayList<>();
        StratumDispositions together = own;
        for (YearMonth before = month.minusMonths(GATHERED - 1L);
                before.isBefore(month);
                before = before.plusMonths(1)) {
            Optional<StratumDispositions> hidden = isTold(population, before)
                    ? Optional.empty()
                    : Optional.ofNullable(sum(before).get(population));
            if (hidden.isEmpty()) continue;
            months.add(before);
            together = together.plus(hidden.get());
        }
        months.add(month);
        StratumDispositions silent = new StratumDispositions(
                together.total(),
                together.groups(),
                CohortAnswers.NONE,
                together.unasked(),
                together.participation(),
                together.letters());
        return GroupFloor.tellable(together.total(), floor)
                ? Optional.of(entry(months, silent, floor))
                : Optional.empty();
    }

    private boolean isTold(Population population, YearMonth month) {
        return rows.values().stream()
                .flatMap(row -> Optional.ofNullable(row.populations().get(population)).stream())
                .anyMatch(entry -> entry.months().contains(month));
    }

    private static Entry entry(List<YearMonth> months, StratumDispositions counts, int floor) {
        return new Entry(months, GroupFloor.merged(counts, floor), Map.of());
    }
}
