package fi.kuule.statistics.driver;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Correlations of predictors with one another and with an outcome. No predictor is a mixture of the others: the smallest eigenvalue is at
 * least 1e-10.
 */
public final class Correlations {
    private static final double LEAST_EIGENVALUE = 1e-10;
    private final RealMatrix predictors;
    private final double[] outcome;

    private Correlations(RealMatrix predictors, double... outcome) {
        this.predictors = predictors;
        this.outcome = outcome;
    }

    /**
     * Empty when the predictors are not independent of one another.
     *
     * @param predictors rows of a symmetric matrix
     * @param outcome of each predictor with the outcome
     */
    public static Optional<Correlations> of(List<List<Double>> predictors, List<Double> outcome) {
        int k = outcome.size();
        if (k == 0 || predictors.size() != k || predictors.stream().anyMatch(row -> row.size() != k))
            throw new IllegalArgumentException("no square of correlations for " + k + " predictors");
        double[][] rows = predictors.stream().map(Correlations::array).toArray(double[][]::new);
        Correlations correlations = new Correlations(MatrixUtils.createRealMatrix(rows), array(outcome));
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(correlations.predictors);
        boolean independent = IntStream.range(0, k).allMatch(j -> eigen.getEigenvalue(j) >= LEAST_EIGENVALUE);
        return independent ? Optional.of(correlations) : Optional.empty();
    }

    int size() {
        return outcome.length;
    }

    RealMatrix predictors() {
        return predictors;
    }

    double[] outcome() {
        return outcome.clone();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
