package fi.kuule.statistics.outcome;

import java.util.List;
import java.util.OptionalDouble;

/**
 * T-score of goals that were set together beforehand (Kiresuk and Sherman, Community Mental Health Journal 4, 1968): 50 is what was
 * expected, ten points are a standard deviation.
 */
public final class GoalAttainment {
    /** What two goals of the same person are taken to have in common. */
    public static final double CORRELATION = 0.30;

    private GoalAttainment() {}

    /**
     * @param attained -2 (much less than expected) … 2 (much more)
     * @param weight 1 unless something else was agreed on
     */
    public record Goal(double weight, int attained) {
        public Goal {
            if (attained < -2 || attained > 2) throw new IllegalArgumentException("a goal is -2…2: " + attained);
            if (!(weight >= 0)) throw new IllegalArgumentException("a weight is not negative: " + weight);
        }
    }

    /** Empty without goals that weigh something. */
    public static OptionalDouble score(List<Goal> goals, double correlation) {
        double sum = goals.stream().mapToDouble(Goal::weight).sum();
        double squares =
                goals.stream().mapToDouble(goal -> goal.weight * goal.weight).sum();
        double attained =
                goals.stream().mapToDouble(goal -> goal.weight * goal.attained).sum();
        double variance = (1 - correlation) * squares + correlation * sum * sum;
        return variance > 0 ? OptionalDouble.of(50 + 10 * attained / Math.sqrt(variance)) : OptionalDouble.empty();
    }
}
