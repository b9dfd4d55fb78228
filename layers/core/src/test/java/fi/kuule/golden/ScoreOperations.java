package fi.kuule.golden;

import fi.kuule.score.Breaks;
import fi.kuule.score.Distribution;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import fi.kuule.score.ShownInterval;
import fi.kuule.score.Tally;
import fi.kuule.statistics.Goodman;
import fi.kuule.statistics.Interval;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.SignedPoints;
import fi.kuule.statistics.Trinomial;
import fi.kuule.statistics.Wilson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One score: what it is, how sure, and how it is shown. */
final class ScoreOperations {
    static final Map<String, Operation> ALL = Map.of(
            "nps.summary", input -> summary(Tally.of(input.counts("histogram"))),
            "nps.eu", input -> european(Score.of(Tally.of(input.counts("histogram")), Breaks.EUROPEAN)),
            "nps.fromShares", ScoreOperations::fromShares,
            "nps.ci", input -> ends(interval(input)),
            "nps.display", input -> Map.of("text", score(input).map(score -> SignedPoints.of(score.rounded()))),
            "interval.display", ScoreOperations::shown,
            "mean.ci", input -> mean(Tally.of(input.counts("histogram")), input.number("confidence")),
            "multinomial.goodman", ScoreOperations::goodman,
            "proportion.wilson", ScoreOperations::wilson,
            "percent.largestRemainder", input -> Map.of("percents", percents(input.counts("counts"))));

    private ScoreOperations() {}

    private static Map<String, Object> summary(Tally tally) {
        Optional<Score> score = Score.of(tally);
        Optional<Distribution> shape = Distribution.of(tally);
        Map<String, Object> values = new HashMap<>(mean(tally, Score.CONFIDENCE));
        values.put("detractors", tally.detractors());
        values.put("passives", tally.passives());
        values.put("promoters", tally.promoters());
        values.put("nps", score.map(Score::points));
        values.put("npsRounded", score.map(Score::rounded));
        values.put("classPercents", percents(tally.detractors(), tally.passives(), tally.promoters()));
        values.put("variance", shape.map(Distribution::variance));
        values.put("se", score.map(Score::counts).map(Trinomial::se));
        values.put("median", shape.map(Distribution::median));
        values.put("top3Share", shape.map(s -> (double) s.eightToTen() / tally.n()));
        values.put("cancelShare", shape.map(Distribution::cancelShare));
        return values;
    }

    private static Map<String, Object> mean(Tally tally, double confidence) {
        Optional<Distribution> shape = Distribution.of(tally);
        Map<String, Object> values = new HashMap<>(ends(shape.flatMap(s -> s.meanInterval(confidence))));
        values.put("n", tally.n());
        values.put("mean", shape.map(Distribution::mean));
        values.put("sd", shape.map(Distribution::sd));
        return values;
    }

    private static Map<String, Object> european(Optional<Score> score) {
        return Map.of("npsEu", score.map(Score::points), "npsEuRounded", score.map(Score::rounded));
    }

    private static Map<String, Object> fromShares(Input input) {
        OptionalDouble n = input.optional("n");
        if (n.isPresent() && n.getAsDouble() == 0)
            return Map.of("nps", Optional.empty(), "variance", Optional.empty(), "se", Optional.empty());
        Trinomial shares =
                new Trinomial(input.number("detractors"), input.number("passives"), input.number("promoters"));
        return Map.of(
                "nps",
                100 * shares.score(),
                "variance",
                shares.variance(),
                "se",
                n.isPresent() ? Optional.of(shares.scaledTo(n.getAsDouble()).se()) : Optional.empty());
    }

    static Optional<Interval> interval(Input input) {
        double confidence = input.number("confidence");
        IntervalMethod method = method(input.has("method") ? input.text("method") : "score");
        return input.trinomial()
                .flatMap(counts -> input.has("population")
                        ? method.ofSample(counts, confidence, input.whole("population"))
                        : method.of(counts, confidence));
    }

    private static IntervalMethod method(String name) {
        return switch (name) {
            case "wald" -> IntervalMethod.WALD;
            case "wald_t" -> IntervalMethod.WALD_T;
            case "adjusted_wald" -> IntervalMethod.ADJUSTED_WALD;
            case "adjusted_wald_1", "adjusted_wald_111" -> IntervalMethod.ADJUSTED_WALD_ONE;
            case "score" -> IntervalMethod.SCORE;
            case "goodman_contrast" -> IntervalMethod.GOODMAN_CONTRAST;
            default -> throw new IllegalArgumentException("no interval is called " + name);
        };
    }

    static Map<String, Object> ends(Optional<Interval> interval) {
        return Map.of("lower", interval.map(Interval::lower), "upper", interval.map(Interval::upper));
    }

    private static Map<String, Object> shown(Input input) {
        Optional<ShownInterval> shown = interval(input)
                .map(interval ->
                        ShownInterval.of(interval, score(input).orElseThrow().rounded()));
        return Map.of(
                "lower", shown.map(interval -> SignedPoints.of(interval.lower())),
                "upper", shown.map(interval -> SignedPoints.of(interval.upper())));
    }

    private static Map<String, Object> goodman(Input input) {
        List<Interval> limits = Goodman.limits(input.number("confidence"), input.counts("counts"));
        return Map.of("lower", ends(limits, Interval::lower), "upper", ends(limits, Interval::upper));
    }

    private static Optional<List<Double>> ends(List<Interval> limits, Function<Interval, Double> end) {
        return limits.isEmpty()
                ? Optional.empty()
                : Optional.of(limits.stream().map(end).toList());
    }

    private static Map<String, Object> wilson(Input input) {
        int n = input.whole("n");
        Optional<Wilson> limits =
                n == 0 ? Optional.empty() : Optional.of(Wilson.of(input.whole("count"), n, input.number("confidence")));
        return Map.of("lower", limits.map(Wilson::lower), "upper", limits.map(Wilson::upper));
    }

    private static Optional<List<Integer>> percents(int... counts) {
        int[] percents = Shares.percents(counts);
        return percents.length == 0
                ? Optional.empty()
                : Optional.of(IntStream.of(percents).boxed().toList());
    }

    private static Optional<Score> score(Input input) {
        return Score.of(input.whole("detractors"), input.whole("passives"), input.whole("promoters"));
    }
}
