package fi.kuule.local.demo;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** From the latent scale to 0-10 in a modest style of answering: most satisfied people give 8 or 9. */
final class ScoreScale {
    private static final double[] SHARES = {.010, .005, .008, .012, .016, .030, .042, .120, .300, .270, .187};
    private final double[] cuts = cuts();

    private static double[] cuts() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] sums = Arrays.copyOf(SHARES, SHARES.length - 1);
        Arrays.parallelPrefix(sums, Double::sum);
        return Arrays.stream(sums).map(normal::inverseCumulativeProbability).toArray();
    }

    int scoreOf(double latent) {
        return (int) Arrays.stream(cuts).filter(cut -> latent > cut).count();
    }
}
