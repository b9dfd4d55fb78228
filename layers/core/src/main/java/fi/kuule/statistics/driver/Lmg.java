package fi.kuule.statistics.driver;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * What each predictor adds to R², the mean over all orders in which they can be taken in (Lindeman, Merenda and Gold, 1980; L. S. Shapley's
 * value). All subsets are tried, so only for few predictors.
 */
public final class Lmg {
    private final Correlations correlations;
    private final double[] explained;

    private Lmg(Correlations correlations) {
        this.correlations = correlations;
        this.explained = IntStream.range(0, 1 << correlations.size())
                .mapToDouble(this::explained)
                .toArray();
    }

    /** Of the outcome's variance, in the order of the predictors; they add up to R². */
    public static List<Double> of(Correlations correlations) {
        Lmg lmg = new Lmg(correlations);
        return IntStream.range(0, correlations.size()).mapToObj(lmg::share).toList();
    }

    /** Share of the outcome's variance that all of them explain, 0-1. */
    public static double explainedByAll(Correlations correlations) {
        return explained(correlations, IntStream.range(0, correlations.size()).toArray());
    }

    private double share(int predictor) {
        int k = correlations.size();
        return IntStream.range(0, explained.length)
                        .filter(subset -> !contains(subset, predictor))
                        .mapToDouble(subset -> (explained[subset + (1 << predictor)] - explained[subset])
                                / CombinatoricsUtils.binomialCoefficientDouble(k - 1, Integer.bitCount(subset)))
                        .sum()
                / k;
    }

    private double explained(int subset) {
        int[] chosen = IntStream.range(0, correlations.size())
                .filter(predictor -> contains(subset, predictor))
                .toArray();
        return explained(correlations, chosen);
    }

    private static boolean contains(int subset, int predictor) {
        return (subset & (1 << predictor)) != 0;
    }

    private static double explained(Correlations correlations, int... chosen) {
        if (chosen.length == 0) return 0;
        double[] outcome = correlations.outcome();
        RealVector own = MatrixUtils.createRealVector(IntStream.of(chosen)
                .mapToDouble(predictor -> outcome[predictor])
                .toArray());
        return new CholeskyDecomposition(correlations.predictors().getSubMatrix(chosen, chosen))
                .getSolver()
                .solve(own)
                .dotProduct(own);
    }
}
