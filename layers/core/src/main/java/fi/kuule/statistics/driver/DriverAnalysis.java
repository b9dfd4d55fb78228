package fi.kuule.statistics.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which elements go with the likelihood to recommend: relative weights beside performance. From few answers nothing is said, from more a
 * picture without an order, from many an order; more of each are needed when everything is rated alike.
 */
public final class DriverAnalysis {
    /** A mean correlation between elements above this is a halo: they are rated alike. */
    private static final double HALO = 0.7;

    private DriverAnalysis() {}

    /** What the answers allow to say. */
    public sealed interface Outcome {}

    /** Fewer answers than a picture needs, or all alike in some column. */
    public record Insufficient(int n) implements Outcome {}

    /** An element is a mixture of the others. */
    public record Singular(int n) implements Outcome {}

    /**
     * Importance and performance.
     *
     * @param explained share of the outcome's variance, 0-1
     * @param elements in the order of the questionnaire
     * @param ranked there are enough answers to put the elements in order
     */
    public record Picture(int n, double explained, List<Element> elements, boolean ranked) implements Outcome {
        public Picture {
            elements = List.copyOf(elements);
        }
    }

    /** @param rows complete answers only, all to the same elements */
    public static Outcome of(List<RatedRow> rows) {
        int n = rows.size();
        if (n < Enough.of(false).picture()) return new Insufficient(n);
        Columns columns = new Columns(rows);
        if (columns.someConstant()) return new Insufficient(n);
        Enough enough = Enough.of(columns.meanCorrelation().orElse(0) > HALO);
        Optional<Correlations> correlations = columns.correlations();
        if (correlations.isEmpty()) return new Singular(n);
        if (n < enough.picture()) return new Insufficient(n);
        return picture(columns, correlations.get(), n >= enough.ranking());
    }

    private static Picture picture(Columns columns, Correlations correlations, boolean ranked) {
        double explained = Lmg.explainedByAll(correlations);
        List<Double> johnson = RelativeWeights.of(correlations);
        List<Double> lmg = Lmg.of(correlations);
        double mean = columns.performances().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        List<Element> elements = IntStream.range(0, johnson.size())
                .mapToObj(j -> element(
                        johnson.get(j),
                        lmg.get(j),
                        explained,
                        columns.performances().get(j),
                        new Cut(1.0 / johnson.size(), mean)))
                .toList();
        return new Picture(columns.n(), explained, elements, ranked);
    }

    private static Element element(double johnson, double lmg, double explained, double performance, Cut cut) {
        if (!(explained > 0)) return new Element(johnson, lmg, OptionalDouble.empty(), performance, Optional.empty());
        double share = johnson / explained;
        Quadrant quadrant = Quadrant.of(share >= cut.share, performance >= cut.performance);
        return new Element(johnson, lmg, OptionalDouble.of(share), performance, Optional.of(quadrant));
    }

    /** Where the quadrants meet. */
    private record Cut(double share, double performance) {}

    /** How many answers a picture takes, and an order. */
    private record Enough(int picture, int ranking) {
        static Enough of(boolean halo) {
            return halo ? new Enough(100, 500) : new Enough(50, 200);
        }
    }
}
