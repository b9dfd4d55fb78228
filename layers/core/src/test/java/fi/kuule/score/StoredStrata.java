package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in sealed months and open days together, by population and by one stratum at a time. No report reads it: what is told of
 * groups are the answers to waves. What stands in a table has to be as careful all the same.
 */
final class StoredStrata {
    private final MonthSums sums;

    StoredStrata(Tallies tallies) {
        this.sums = new MonthSums(tallies);
    }

    /**
     * By population, each by itself, in the months from {@code from} to {@code to}, both included: the service's own first, those of whom
     * it is not told ({@link Population#UNTOLD}) last. Populations that did not answer are not in it.
     */
    Map<Population, StratumTallies> of(ServiceId service, YearMonth from, YearMonth to) {
        Map<Population, Sum> populations = new TreeMap<>();
        sums.each(
                service,
                from,
                to,
                part -> populations
                        .computeIfAbsent(part.population(), population -> new Sum())
                        .add(part));
        Map<Population, StratumTallies> tallies = new TreeMap<>();
        populations.forEach((population, sum) -> {
            if (sum.total.n() > 0) tallies.put(population, sum.tallies());
        });
        return tallies;
    }

    private static final class Sum {
        private final Map<String, Tally> strata = new HashMap<>();
        private Tally total = Tally.EMPTY;

        void add(MonthSums.Part part) {
            total = total.plus(part.total());
            part.byStratum().forEach((name, tally) -> strata.merge(name, tally, Tally::plus));
        }

        StratumTallies tallies() {
            Map<Dimension, Map<String, Tally>> groups = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values())
                groups.put(dimension, Summing.TALLIES.groups(dimension, total, strata));
            return new StratumTallies(total, groups);
        }
    }
}
