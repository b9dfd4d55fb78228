package fi.kuule.statistics.driver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** How much of the explained variance belongs to each predictor, in closed form (J. W. Johnson, Multivariate Behavioral Research 35, 2000). */
public final class RelativeWeights {
    private RelativeWeights() {}

    /** Of the outcome's variance, in the order of the predictors; they add up to R². */
    public static List<Double> of(Correlations correlations) {
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(correlations.predictors());
        int k = correlations.size();
        double[] roots = IntStream.range(0, k)
                .mapToDouble(j -> Math.sqrt(eigen.getEigenvalue(j)))
                .toArray();
        double[] inverse = Arrays.stream(roots).map(root -> 1 / root).toArray();
        RealMatrix lambda = composed(eigen, roots);
        double[] beta = composed(eigen, inverse).operate(correlations.outcome());
        return IntStream.range(0, k)
                .mapToObj(j -> IntStream.range(0, k)
                        .mapToDouble(m -> Math.pow(lambda.getEntry(j, m) * beta[m], 2))
                        .sum())
                .toList();
    }

    private static RealMatrix composed(EigenDecompositionSymmetric eigen, double... diagonal) {
        return eigen.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(diagonal))
                .multiply(eigen.getVT());
    }
}
