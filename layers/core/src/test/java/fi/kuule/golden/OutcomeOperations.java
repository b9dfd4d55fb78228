package fi.kuule.golden;

import fi.kuule.statistics.outcome.GoalAttainment;
import fi.kuule.statistics.outcome.PeakEnd;
import fi.kuule.statistics.outcome.Scale;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What stands beside the score. */
final class OutcomeOperations {
    static final Map<String, Operation> ALL = Map.of(
            "gas.tscore", OutcomeOperations::goals,
            "csat", OutcomeOperations::satisfaction,
            "ces2", OutcomeOperations::effort,
            "peakEnd", OutcomeOperations::peakEnd);

    private OutcomeOperations() {}

    private static Map<String, Object> goals(Input input) {
        List<GoalAttainment.Goal> goals = input.list("goals").stream()
                .map(goal -> new GoalAttainment.Goal(goal.number("w", 1), goal.whole("x")))
                .toList();
        return Map.of("t", GoalAttainment.score(goals, input.number("rho", GoalAttainment.CORRELATION)));
    }

    private static Map<String, Object> satisfaction(Input input) {
        Scale scale = new Scale(input.counts("histogram1to5"));
        return Map.of("n", scale.n(), "csat", scale.percentFrom(4), "mean", scale.mean());
    }

    private static Map<String, Object> effort(Input input) {
        Scale scale = new Scale(input.counts("histogram1to7"));
        return Map.of("n", scale.n(), "ces", scale.mean(), "easyShare", scale.percentFrom(5));
    }

    private static Map<String, Object> peakEnd(Input input) {
        List<Double> moments = input.gapped("moments").stream()
                .flatMapToDouble(OptionalDouble::stream)
                .boxed()
                .toList();
        return Map.of("peak", PeakEnd.peak(moments), "peakEnd", PeakEnd.remembered(moments, input.optional("end")));
    }
}
