package fi.kuule.report;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Score;
import fi.kuule.statistics.Heterogeneity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every service against all the others together, over twelve months. Whether they differ at all is asked first; where chance explains it,
 * none is said to differ and they stand in no order of numbers.
 *
 * @param heterogeneity of the services that have enough answers; empty for fewer than two
 * @param rows by number, the highest first, when they are ranked; else by id
 */
public record ServiceComparison(Optional<Heterogeneity> heterogeneity, List<Row> rows) {
    private static final double LEVEL = 0.05;

    public ServiceComparison {
        rows = List.copyOf(rows);
    }

    /** Of the services that tell a number. */
    public static ServiceComparison of(List<ServiceYear> services) {
        List<Row> all = services.stream()
                .flatMap(service -> service.last().score().stream()
                        .map(score -> new Row(service.service(), score, service.asked(), Optional.empty())))
                .sorted(Comparator.comparing(row -> row.service().value()))
                .toList();
        Optional<Heterogeneity> heterogeneity = Heterogeneity.of(all.stream()
                .filter(Row::enough)
                .map(row -> row.score().counts())
                .toList());
        List<Row> rows = heterogeneity.isEmpty() ? all : compared(all, differ(heterogeneity));
        return new ServiceComparison(heterogeneity, rows);
    }

    private static boolean differ(Optional<Heterogeneity> heterogeneity) {
        return heterogeneity.filter(test -> test.p() < LEVEL).isPresent();
    }

    private static List<Row> compared(List<Row> all, boolean ranked) {
        List<Row> enough = all.stream().filter(Row::enough).toList();
        List<Difference> alone = enough.stream().map(row -> against(row, all)).toList();
        List<Double> adjusted =
                Several.adjusted(alone.stream().map(Difference::p).toList());
        List<Row> tested = IntStream.range(0, enough.size())
                .mapToObj(i -> enough.get(i).against(alone.get(i).among(ranked ? adjusted.get(i) : 1)))
                .toList();
        Comparator<Row> order = ranked
                ? Comparator.comparingDouble(row -> -row.score().points())
                : Comparator.comparing(row -> row.service().value());
        return Stream.concat(tested.stream().sorted(order), all.stream().filter(row -> !row.enough()))
                .toList();
    }

    private static Difference against(Row own, List<Row> all) {
        return all.stream()
                .filter(row -> !row.equals(own))
                .map(Row::score)
                .reduce(ServiceComparison::sum)
                .map(rest -> Difference.of(rest, own.score()))
                .orElseThrow();
    }

    static Score sum(Score one, Score other) {
        return Score.of(
                        one.detractors() + other.detractors(),
                        one.passives() + other.passives(),
                        one.promoters() + other.promoters())
                .orElseThrow();
    }

    /** They differ more than chance explains: they may stand in the order of their numbers. */
    public boolean ranked() {
        return differ(heterogeneity);
    }

    /**
     * A service.
     *
     * @param asked in the twelve months, where that is told
     * @param rest the difference to all the others together; empty where fewer answered than are compared, or there are no others
     */
    public record Row(ServiceId service, Score score, OptionalInt asked, Optional<Difference> rest) {
        boolean enough() {
            return score.n() >= Score.ENOUGH;
        }

        private Row against(Difference difference) {
            return new Row(service, score, asked, Optional.of(difference));
        }

        /** It differs from the others, and chance alone hardly explains it. */
        public boolean differs() {
            return rest.filter(Difference::stands).isPresent();
        }
    }
}
