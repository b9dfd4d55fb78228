package fi.kuule.disclosure;

import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.organisation.Service;
import fi.kuule.score.AskedStrata;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Floor;
import fi.kuule.score.Tallies;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The groups of people that a service's reports tell of, by the month in which their waves ended. A month is counted when it is first asked
 * for and all its waves are over, after all months before it, and never again; what is told is remembered before it is told. See decision
 * 34.
 */
public final class GroupReleases {
    /** How far back is read: a run of the longest, in a window of twelve months. */
    static final int MONTHS = 36;

    private final GroupLedger ledger;
    private final Waves waves;
    private final AskedStrata strata;
    private final Tallies tallies;

    public GroupReleases(GroupLedger ledger, Waves waves, Dispositions dispositions, Tallies tallies) {
        this.ledger = ledger;
        this.waves = waves;
        this.strata = new AskedStrata(waves, dispositions);
        this.tallies = tallies;
    }

    /** Up to a month that has ended, oldest first. */
    public ToldGroups of(Service service, YearMonth month) {
        YearMonth first = month.minusMonths(MONTHS - 1L);
        TreeMap<YearMonth, MonthGroups> rows =
                new TreeMap<>(ledger.find(service.id(), first, month.plusMonths(MONTHS)));
        Map<YearMonth, List<Wave>> ended = ended(first, month);
        for (Map.Entry<YearMonth, List<Wave>> waves : new TreeMap<>(ended).entrySet()) {
            if (!rows.isEmpty() && !waves.getKey().isAfter(rows.lastKey())) continue;
            if (!waves.getValue().stream().allMatch(wave -> wave.state().over())) break;
            Optional<MonthGroups> row = counted(service, waves.getKey(), ended, rows);
            if (row.isEmpty()) continue;
            if (!ledger.add(row.get())) return of(service, month);
            rows.put(waves.getKey(), row.get());
        }
        return new ToldGroups(
                service, month, new ArrayList<>(rows.headMap(month, true).values()));
    }

    /** Waves that asked somebody and were no mistake, by the month of their last day. */
    private Map<YearMonth, List<Wave>> ended(YearMonth from, YearMonth to) {
        Map<YearMonth, List<Wave>> ended = new HashMap<>();
        waves.findAll().stream()
                .filter(wave -> wave.started() && wave.state() != WaveState.WITHDRAWN)
                .filter(wave -> !YearMonth.from(wave.closes()).isBefore(from)
                        && !YearMonth.from(wave.closes()).isAfter(to))
                .forEach(wave -> ended.computeIfAbsent(YearMonth.from(wave.closes()), absent -> new ArrayList<>())
                        .add(wave));
        return ended;
    }

    private Optional<MonthGroups> counted(
            Service service,
            YearMonth month,
            Map<YearMonth, List<Wave>> ended,
            NavigableMap<YearMonth, MonthGroups> rows) {
        Map<Population, Entry> entries = new MonthEntries(strata, service, ended, rows).of(month);
        if (entries.isEmpty()) return Optional.empty();
        GroupRuns runs = new GroupRuns(service, waves, tallies);
        entries.replaceAll((population, entry) -> entry.closing(runs.ending(population, month, entry, rows))
                .telling(new TurnoutRuns(population, rows, Floor.of(service)).ending(month, entry)));
        return Optional.of(new MonthGroups(service.id(), month, entries));
    }
}
