package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.score.Shares;
import fi.kuule.statistics.Wilson;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who was asked and who answered of the service's own people, by one dimension at a time, over the waves that ended in twelve months.
 *
 * @param kinds dimensions of which anything is told, in the order of {@link Dimension}
 */
public record WhoAnswered(YearMonth from, YearMonth to, Turnout total, List<Kind> kinds) {
    public WhoAnswered {
        kinds = List.copyOf(kinds);
    }

    /** Empty when nobody was asked, and when so few answered that it would tell who took part. */
    public static Optional<WhoAnswered> of(Report report) {
        return report.people().flatMap(people -> people.own().map(own -> of(people, own)));
    }

    private static WhoAnswered of(People people, PopulationPeople own) {
        return new WhoAnswered(
                people.from(),
                people.to(),
                own.total(),
                Arrays.stream(Dimension.values())
                        .map(dimension -> Kind.of(dimension, people, own))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The groups that are missing: fewer of them answered than of all, and chance alone hardly explains it. */
    public List<Row> missing() {
        return kinds.stream()
                .flatMap(kind -> kind.rows().stream())
                .filter(row -> row.standing() == Standing.MISSING)
                .toList();
    }

    /** By age, area and language, as far as anything is told of them, those who answered resemble those asked, and no group is missing. */
    public boolean resembles() {
        List<Kind> people = kinds.stream()
                .filter(kind -> GroupComparison.PEOPLE.contains(kind.dimension()))
                .toList();
        return !people.isEmpty() && people.stream().allMatch(Kind::resembles);
    }

    /** Empty where nothing is told of the dimension. */
    public Optional<Kind> by(Dimension dimension) {
        return kinds.stream().filter(kind -> kind.dimension() == dimension).findFirst();
    }

    /**
     * The groups of a dimension.
     *
     * @param from of the waves that ended in the months from this to {@code to}: of twelve, or fewer where too few answered to tell more
     * @param rows by value, those of whom it is not told last
     * @param likeness how those who answered resemble those asked; empty under thirty answers, and of one group
     */
    public record Kind(Dimension dimension, YearMonth from, YearMonth to, List<Row> rows, Optional<Likeness> likeness) {
        public Kind {
            rows = List.copyOf(rows);
        }

        private boolean resembles() {
            return likeness.filter(found -> found.band() == Likeness.Band.GOOD).isPresent()
                    && rows.stream().noneMatch(row -> row.standing() == Standing.MISSING);
        }

        private static Optional<Kind> of(Dimension dimension, People people, PopulationPeople own) {
            List<GroupTurnout> groups = own.by(dimension).stream()
                    .sorted(Comparator.comparing(GroupTurnout::named).reversed().thenComparing(GroupTurnout::value))
                    .toList();
            if (groups.stream().noneMatch(GroupTurnout::named)) return Optional.empty();
            Optional<PopulationPeople.Months> months = own.monthsOf(dimension);
            return Optional.of(new Kind(
                    dimension,
                    months.map(PopulationPeople.Months::from).orElse(people.from()),
                    months.map(PopulationPeople.Months::to).orElse(people.to()),
                    rows(groups),
                    Likeness.of(groups)));
        }

        private static List<Row> rows(List<GroupTurnout> groups) {
            Turnout total = groups.stream()
                    .map(GroupTurnout::turnout)
                    .reduce(Turnout::plus)
                    .orElseThrow();
            int[] asked =
                    percents(groups.stream().mapToInt(group -> group.turnout().asked()));
            int[] answered =
                    percents(groups.stream().mapToInt(group -> group.turnout().answered()));
            return IntStream.range(0, groups.size())
                    .mapToObj(i -> Row.of(groups.get(i), total, asked[i], answered.length == 0 ? 0 : answered[i]))
                    .toList();
        }

        private static int[] percents(IntStream counts) {
            return Shares.percents(counts.toArray());
        }
    }

    /**
     * A group.
     *
     * @param askedPercent its share of those asked, in whole percents that add up to a hundred in the dimension
     * @param answeredPercent its share of those who answered, likewise
     * @param rate between which shares, 0-1, its own rate of answers is at 95 %
     */
    public record Row(GroupTurnout group, int askedPercent, int answeredPercent, Wilson rate, Standing standing) {
        private static Row of(GroupTurnout group, Turnout total, int askedPercent, int answeredPercent) {
            Turnout own = group.turnout();
            Wilson rate = Wilson.of(own.answered(), own.asked());
            return new Row(group, askedPercent, answeredPercent, rate, Standing.of(rate, total));
        }

        /** How many of a hundred asked answered. */
        public int ratePercent() {
            return Shares.percent(group.turnout().answered(), group.turnout().asked());
        }
    }

    /** How a group's rate of answers stands to that of all. */
    public enum Standing {
        /** The whole interval is under the rate of all. */
        MISSING,
        /** The rate of all is within the interval: nothing can be said. */
        WITHIN_CHANCE,
        /** The whole interval is over the rate of all. */
        MANY;

        static Standing of(Wilson rate, Turnout total) {
            double all = (double) total.answered() / total.asked();
            if (rate.upper() < all) return MISSING;
            return rate.lower() > all ? MANY : WITHIN_CHANCE;
        }
    }
}
