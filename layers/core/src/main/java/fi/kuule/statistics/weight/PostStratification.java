package fi.kuule.statistics.weight;

import fi.kuule.statistics.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A weight for the answers of each stratum: its share of the population over its share of the answers, so that the mean over answers is 1.
 *
 * @param weights in the order of the strata; empty where nobody answered, and such a stratum must be merged with its neighbour before use
 */
public record PostStratification(List<OptionalDouble> weights, Optional<Kish> kish) {
    /** How many must have answered in a stratum that stands alone. */
    public static final int FEWEST = 5;

    /** Part of the population, and how many of it answered. */
    public record Stratum(int population, int respondents) {
        public Stratum {
            if (population < 0 || respondents < 0) throw new IllegalArgumentException("a count is not negative");
        }

        /** So few answered that one answer would speak for many. */
        public boolean mustMerge() {
            return respondents < FEWEST;
        }
    }

    public PostStratification {
        weights = List.copyOf(weights);
    }

    /** Empty when there is no population or nobody answered. */
    public static Optional<PostStratification> of(List<Stratum> strata) {
        double population = strata.stream().mapToLong(Stratum::population).sum();
        double respondents = strata.stream().mapToLong(Stratum::respondents).sum();
        if (population == 0 || respondents == 0) return Optional.empty();
        List<OptionalDouble> weights = strata.stream()
                .map(stratum -> Ratio.of(stratum.population * respondents, stratum.respondents * population))
                .toList();
        double sum = 0;
        double squares = 0;
        for (int h = 0; h < strata.size(); h++) {
            double weight = weights.get(h).orElse(0);
            sum += strata.get(h).respondents * weight;
            squares += strata.get(h).respondents * weight * weight;
        }
        return Optional.of(new PostStratification(weights, Kish.of(respondents, sum, squares)));
    }
}
