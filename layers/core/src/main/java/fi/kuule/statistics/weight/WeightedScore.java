package fi.kuule.statistics.weight;

import fi.kuule.statistics.Interval;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Trinomial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The Net Promoter Score of weighted answers, in points. Standard errors by Taylor's linearisation, weights taken as fixed, as T. Lumley's
 * {@code survey} computes them; the interval is the score interval of the weighted shares with the effective number of answers.
 *
 * @param se empty for one answer
 * @param sePostStratified the same when weights come of the strata; empty for one answer
 * @param nEff how many answers of equal weight would be as sure; L. Kish's when the variance is zero
 * @param deff answers over {@code nEff}
 */
public record WeightedScore(
        double points,
        OptionalDouble se,
        OptionalDouble sePostStratified,
        double nEff,
        double deff,
        Interval interval) {
    /** Empty when there is no weight. */
    public static Optional<WeightedScore> of(List<WeightedAnswer> answers, double confidence) {
        return Kish.of(answers.stream().map(WeightedAnswer::weight).toList())
                .map(kish -> of(answers, confidence, kish));
    }

    private static WeightedScore of(List<WeightedAnswer> answers, double confidence, Kish kish) {
        Trinomial sums = new Trinomial(weight(answers, -1), weight(answers, 0), weight(answers, 1));
        double mean = sums.score();
        OptionalDouble v = variance(answers, Map.of(), mean, sums.n());
        OptionalDouble stratified = variance(answers, means(answers), mean, sums.n());
        double nEff = v.orElse(0) > 0 ? sums.variance() / v.getAsDouble() : kish.nEff();
        Trinomial effective = new Trinomial(
                nEff * sums.detractors() / sums.n(),
                nEff * sums.passives() / sums.n(),
                nEff * sums.promoters() / sums.n());
        Interval interval = IntervalMethod.SCORE.of(effective, confidence).orElseThrow();
        return new WeightedScore(100 * mean, points(v), points(stratified), nEff, answers.size() / nEff, interval);
    }

    private static double weight(List<WeightedAnswer> answers, int sign) {
        return answers.stream()
                .filter(answer -> answer.sign() == sign)
                .mapToDouble(WeightedAnswer::weight)
                .sum();
    }

    private static Map<String, Double> means(List<WeightedAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.weight() > 0)
                .collect(Collectors.groupingBy(
                        WeightedAnswer::stratum,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                stratum -> (weight(stratum, 1) - weight(stratum, -1))
                                        / stratum.stream()
                                                .mapToDouble(WeightedAnswer::weight)
                                                .sum())));
    }

    /** Of the residuals from the mean of the stratum where there is one, and else from the mean of all; empty for one answer. */
    private static OptionalDouble variance(
            List<WeightedAnswer> answers, Map<String, Double> means, double mean, double sum) {
        double n = answers.size();
        if (n < 2) return OptionalDouble.empty();
        double squares = answers.stream()
                .mapToDouble(answer -> answer.weight() * (answer.sign() - means.getOrDefault(answer.stratum(), mean)))
                .map(residual -> residual * residual)
                .sum();
        return OptionalDouble.of(n / (n - 1) * squares / (sum * sum));
    }

    private static OptionalDouble points(OptionalDouble variance) {
        return variance.isPresent() ? OptionalDouble.of(100 * Math.sqrt(variance.getAsDouble())) : variance;
    }
}
