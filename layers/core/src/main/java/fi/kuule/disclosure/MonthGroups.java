package fi.kuule.disclosure;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of people whose waves ended in a month, as they are counted for good.
 *
 * @param populations those of which anything may be told with this month
 */
public record MonthGroups(ServiceId service, YearMonth month, Map<Population, Entry> populations) {
    public MonthGroups {
        populations = Map.copyOf(populations);
    }

    /**
     * One population.
     *
     * @param months of which waves it is: this month, or, where so few answered, several such months together
     * @param counts with groups under the floor among those of whom nothing is told
     * @param closes what groups of a dimension answered is told by runs of months; those that end here, with the month in which they begin
     * @param turnouts who took part is told by runs, too; those that end here, with the months that are in them
     */
    public record Entry(
            List<YearMonth> months,
            StratumDispositions counts,
            Map<Dimension, YearMonth> closes,
            Map<Dimension, List<YearMonth>> turnouts) {
        public Entry {
            months = List.copyOf(months);
            closes = Map.copyOf(closes);
            turnouts = Map.copyOf(turnouts);
        }

        /** No run ends here that tells who took part. */
        public Entry(List<YearMonth> months, StratumDispositions counts, Map<Dimension, YearMonth> closes) {
            this(months, counts, closes, Map.of());
        }

        /** So few answered in each of its months that they are told together: what they answered is in no run. */
        boolean gathered() {
            return months.size() > 1;
        }

        Entry closing(Map<Dimension, YearMonth> runs) {
            Map<Dimension, YearMonth> all = new EnumMap<>(Dimension.class);
            all.putAll(runs);
            return new Entry(months, counts, all, turnouts);
        }

        Entry telling(Map<Dimension, List<YearMonth>> runs) {
            return new Entry(months, counts, closes, runs);
        }
    }
}
