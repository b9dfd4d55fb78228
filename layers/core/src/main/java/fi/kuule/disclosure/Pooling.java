package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.score.Floor;
import fi.kuule.score.Tally;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which months of a service are told together. Months of which no number may be told are gathered until their classes may; what is told
 * in classes only, until its numbers 0-10 may. A month is in at most one gathering of each kind, for good: a sum of what is told is then
 * never nearly another, and nothing of a single month is left when one is taken from the other.
 */
final class Pooling {
    private final boolean sensitive;
    private final Map<YearMonth, Release> rows;
    private final Gathering pools;
    private final Gathering spreads;

    /** @param rows of ended months, in order, from {@code first} on */
    Pooling(Service service, YearMonth first, Map<YearMonth, Release> rows) {
        this.sensitive = service.sensitive();
        this.rows = rows;
        this.pools = new Gathering(hidden(), this::tellsClasses, first);
        this.spreads = new Gathering(inClasses(), this::tellsNumbers, first);
    }

    /** What must be remembered before it is told: one gathering at a time, its rows in order. */
    List<Release> claims(Instant now) {
        return pools.next()
                .map(claim -> releases(claim, row -> row.pooled(claim.label(), now)))
                .or(() -> spreads.next().map(claim -> releases(claim, row -> row.spread(claim.label(), now))))
                .orElse(List.of());
    }

    private List<Release> releases(Gathering.Claim claim, Function<Release, Release> next) {
        return claim.units().stream().map(unit -> row(unit.closes())).map(next).toList();
    }

    private Release row(YearMonth month) {
        return Objects.requireNonNull(rows.get(month), () -> "no release of " + month);
    }

    /** What is told of the months from {@code from} to {@code to}, both included. */
    Told told(YearMonth from, YearMonth to) {
        Map<YearMonth, Published> months = new TreeMap<>();
        rows.values().stream()
                .filter(row -> within(row.month(), from, to))
                .forEach(row -> months.put(row.month(), row.published(sensitive)));
        return new Told(
                months,
                told(pools, from, to)
                        .map(pool -> new Pool(pool.months(), published(pool).coarse()))
                        .toList(),
                told(spreads, from, to)
                        .map(pool -> new Pool(pool.months(), published(pool)))
                        .toList());
    }

    private static Stream<Unit> told(Gathering gathering, YearMonth from, YearMonth to) {
        return gathering.closed().stream()
                .map(units -> Unit.of(units, units.getFirst().label()))
                .filter(unit -> within(unit.closes(), from, to));
    }

    private static boolean within(YearMonth month, YearMonth from, YearMonth to) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    private Published published(Unit unit) {
        return Disclosure.publish(unit.tally(), sensitive);
    }

    private List<Unit> hidden() {
        return rows.values().stream()
                .filter(row -> row.pool().isPresent() || isHidden(row))
                .map(row -> new Unit(List.of(row.month()), row.tally(), row.pool()))
                .toList();
    }

    /** A month that told a number and lost its answers afterwards is told with no others. */
    private boolean isHidden(Release row) {
        return switch (row.published(sensitive)) {
            case Published.NoAnswers none -> false;
            case Published.BelowFloor below -> row.revision() == 0;
            case Published.Unanimous unanimous -> true;
            case Published.Classes classes -> false;
            case Published.Histogram histogram -> false;
        };
    }

    /** Months that tell their classes and no more, and gatherings of hidden ones; labelled on the row of their last month. */
    private List<Unit> inClasses() {
        Stream<Unit> alone = rows.values().stream()
                .filter(row -> row.pool().isEmpty() && row.published(sensitive) instanceof Published.Classes)
                .map(row -> new Unit(List.of(row.month()), row.tally(), row.spread()));
        Stream<Unit> together = pools.closed().stream()
                .map(units -> Unit.of(units, row(units.getLast().closes()).spread()));
        List<Unit> both = new ArrayList<>(Stream.concat(alone, together).toList());
        both.sort(Comparator.comparing(Unit::closes));
        return both;
    }

    /**
     * Told together, months whose answers were all alike, and are known to have been, must each leave more than one class that they may
     * have been alike in.
     */
    private boolean tellsClasses(List<Unit> units) {
        Tally sum = Unit.sum(units);
        boolean alike = units.stream().anyMatch(unit -> published(unit) instanceof Published.Unanimous);
        return Disclosure.publish(sum, sensitive).score().isPresent()
                && (!alike || hidesTheAlike(sum, units))
                && hidesTheFew(units);
    }

    /**
     * Of the others it may be known how many they are, by those who were asked. So there are several months of few or none, and they are
     * neither as few nor as many together as they may be: else it would be known of each how many answered.
     */
    private boolean hidesTheFew(List<Unit> units) {
        int floor = Floor.of(sensitive);
        List<Integer> few = units.stream()
                .map(unit -> unit.tally().n())
                .filter(n -> n < floor)
                .toList();
        int together = few.stream().mapToInt(Integer::intValue).sum();
        return few.isEmpty() || (together > few.size() && together < few.size() * (floor - 1) && few.size() > 1);
    }

    private boolean hidesTheAlike(Tally sum, List<Unit> units) {
        int most = Math.max(
                Floor.of(sensitive),
                units.stream().mapToInt(unit -> unit.tally().n()).max().orElse(0));
        return Stream.of(sum.detractors(), sum.passives(), sum.promoters())
                        .filter(count -> count >= most)
                        .count()
                > 1;
    }

    private boolean tellsNumbers(List<Unit> units) {
        return Disclosure.publish(Unit.sum(units), sensitive) instanceof Published.Histogram;
    }
}
