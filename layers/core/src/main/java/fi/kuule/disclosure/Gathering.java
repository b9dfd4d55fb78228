package fi.kuule.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Gathers units, in order, until they are enough to be told together. What was gathered before keeps its label: who died while writing
 * labels left a gathering that the next one fills.
 */
final class Gathering {
    private static final int MONTHS = 12;
    private final List<Unit> units;
    private final Predicate<List<Unit>> enough;
    private final Map<YearMonth, List<Unit>> labelled;

    /**
     * @param units by the month in which they close
     * @param from the first month that is looked at: a gathering that began before it is not seen whole, and left alone
     */
    Gathering(List<Unit> units, Predicate<List<Unit>> enough, YearMonth from) {
        this.units = units;
        this.enough = enough;
        this.labelled = units.stream()
                .filter(unit ->
                        unit.label().filter(label -> !label.isBefore(from)).isPresent())
                .collect(Collectors.groupingBy(unit -> unit.label().orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    /** Those that are enough, each as one unit. */
    List<List<Unit>> closed() {
        return labelled.values().stream().filter(enough).toList();
    }

    /** The next units to be labelled, and with what; empty when those that are left are not enough yet. */
    Optional<Claim> next() {
        Gathered gathered = unfinished();
        for (Unit unit : units) {
            if (unit.label().isPresent()) continue;
            gathered = gathered.with(unit);
            if (enough.test(gathered.units)) return Optional.of(gathered.claim());
        }
        return Optional.empty();
    }

    private Gathered unfinished() {
        return labelled.entrySet().stream()
                .filter(entry -> !enough.test(entry.getValue()))
                .reduce((one, other) -> other)
                .map(entry -> new Gathered(Optional.of(entry.getKey()), entry.getValue()))
                .orElseGet(() -> new Gathered(Optional.empty(), List.of()));
    }

    /** @param units those of them that have no label get this one */
    record Claim(YearMonth label, List<Unit> units) {}

    private record Gathered(Optional<YearMonth> label, List<Unit> units) {
        /** Answers of more than a year before are not told with later ones. */
        Gathered with(Unit unit) {
            YearMonth oldest = unit.closes().minusMonths(MONTHS - 1);
            boolean tooOld = label.isPresent() && units.getFirst().first().isBefore(oldest);
            List<Unit> kept = new ArrayList<>(tooOld ? List.of() : units);
            if (label.isEmpty()) kept.removeIf(older -> older.first().isBefore(oldest));
            kept.add(unit);
            return new Gathered(tooOld ? Optional.empty() : label, List.copyOf(kept));
        }

        Claim claim() {
            List<Unit> unlabelled =
                    units.stream().filter(unit -> unit.label().isEmpty()).toList();
            return new Claim(label.orElseGet(() -> units.getFirst().first()), unlabelled);
        }
    }
}
