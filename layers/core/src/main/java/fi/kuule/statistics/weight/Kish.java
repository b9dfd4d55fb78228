package fi.kuule.statistics.weight;

import java.util.List;
import java.util.Optional;

/**
 * What uneven weights cost (L. Kish, Survey Sampling, 1965).
 *
 * @param deff how many times larger the variance is than with equal weights
 * @param nEff how many equally weighted answers would be worth as much
 */
public record Kish(double deff, double nEff) {
    /** Empty when there is no weight. */
    public static Optional<Kish> of(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double squares = weights.stream().mapToDouble(weight -> weight * weight).sum();
        return of(weights.size(), sum, squares);
    }

    static Optional<Kish> of(double n, double sum, double squares) {
        return squares == 0 ? Optional.empty() : Optional.of(new Kish(n * squares / sum / sum, sum * sum / squares));
    }
}
