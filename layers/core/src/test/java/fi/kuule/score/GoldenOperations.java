package fi.kuule.score;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** What each operation of the golden files is in this code; empty where it is nothing yet. */
final class GoldenOperations {
    private GoldenOperations() {}

    static String variant(JsonNode input) {
        String method = input.has("method") ? " " + input.get("method").asText() : "";
        return method + (input.has("population") ? " of a population" : "");
    }

    static Optional<Map<String, Optional<Object>>> run(String op, JsonNode input) {
        return switch (op) {
            case "nps.summary" -> Optional.of(summary(tally(input)));
            case "nps.ci" -> interval(input);
            case "nps.display" -> Optional.of(Map.of("text", score(input).map(s -> signed(s.rounded()))));
            case "interval.display" ->
                Optional.of(Map.of(
                        "lower", score(input).map(s -> signed(s.shownLower())),
                        "upper", score(input).map(s -> signed(s.shownUpper()))));
            case "mean.ci" ->
                Optional.of(mean(tally(input), input.get("confidence").asDouble()));
            case "percent.largestRemainder" -> {
                int[] percents = Shares.percents(ints(input.get("counts")));
                yield Optional.of(Map.of("percents", percents.length == 0 ? Optional.empty() : Optional.of(percents)));
            }
            case "nps.compare" -> compare(input);
            case "mdc" -> Optional.of(Map.of("mdcPoints", Optional.of(detectable(input))));
            case "target.status" -> target(input);
            case "nps.nonresponseBounds" -> Optional.of(bounds(input));
            case "response.rates" -> Optional.of(Map.of("RR2", responseRate(input)));
            case "privacy.publishLevel" -> Optional.of(Map.of("level", Optional.of(level(input))));
            default -> Optional.empty();
        };
    }

    private static Map<String, Optional<Object>> summary(Tally tally) {
        Optional<Score> score = Score.of(tally);
        Optional<Distribution> shape = Distribution.of(tally);
        Map<String, Optional<Object>> values = new HashMap<>();
        values.put("n", Optional.of(tally.n()));
        values.put("detractors", Optional.of(tally.detractors()));
        values.put("passives", Optional.of(tally.passives()));
        values.put("promoters", Optional.of(tally.promoters()));
        values.put("nps", score.map(Score::points));
        values.put("npsRounded", score.map(Score::rounded));
        values.put("classPercents", score.map(s -> Shares.percents(s.detractors(), s.passives(), s.promoters())));
        values.put("variance", shape.map(Distribution::variance));
        values.put("se", shape.map(s -> 100 * Math.sqrt(s.variance() / tally.n())));
        values.put("median", shape.map(Distribution::median));
        values.put("top3Share", shape.map(s -> (double) s.eightToTen() / tally.n()));
        values.put("cancelShare", shape.map(Distribution::cancelShare));
        values.put("mean", shape.map(Distribution::mean));
        values.put("sd", shape.flatMap(s -> boxed(s.sd())));
        return values;
    }

    private static Optional<Map<String, Optional<Object>>> interval(JsonNode input) {
        if (input.has("population")) return Optional.empty();
        Optional<Score> score = score(input);
        double confidence = input.get("confidence").asDouble();
        return switch (input.get("method").asText()) {
            case "score" ->
                Optional.of(ends(
                        score.map(s -> ScoreInterval.of(s.detractors(), s.passives(), s.promoters(), confidence))));
            case "adjusted_wald" ->
                Optional.of(ends(score.map(s -> AdjustedCounts.of(s).interval(confidence))));
            default -> Optional.empty();
        };
    }

    private static Map<String, Optional<Object>> ends(Optional<ScoreInterval> interval) {
        return Map.of("lower", interval.map(ScoreInterval::lower), "upper", interval.map(ScoreInterval::upper));
    }

    private static Map<String, Optional<Object>> mean(Tally tally, double confidence) {
        Optional<Distribution> shape = Distribution.of(tally);
        return Map.of(
                "n", Optional.of(tally.n()),
                "mean", shape.map(Distribution::mean),
                "sd", shape.flatMap(s -> boxed(s.sd())),
                "lower", shape.flatMap(s -> s.meanInterval(confidence)).map(Distribution.MeanInterval::lower),
                "upper", shape.flatMap(s -> s.meanInterval(confidence)).map(Distribution.MeanInterval::upper));
    }

    private static Optional<Map<String, Optional<Object>>> compare(JsonNode input) {
        boolean built = input.get("method").asText().equals("adjusted_wald")
                && input.get("confidence").asDouble() == ScoreInterval.CONFIDENCE;
        if (!built) return Optional.empty();
        Comparison comparison = Comparison.of(
                score(input.get("a")).orElseThrow(), score(input.get("b")).orElseThrow());
        return Optional.of(Map.of(
                "difference", Optional.of(comparison.difference()),
                "adjustedDifference", Optional.of(comparison.adjustedDifference()),
                "se", Optional.of(comparison.se()),
                "z", Optional.of(comparison.z()),
                "p", Optional.of(comparison.p()),
                "lower", Optional.of(comparison.lower()),
                "upper", Optional.of(comparison.upper())));
    }

    private static double detectable(JsonNode input) {
        double varianceA = input.get("varianceA").asDouble();
        double varianceB = input.get("varianceB").asDouble();
        int nA = input.get("nA").asInt();
        int nB = input.get("nB").asInt();
        double confidence = input.get("confidence").asDouble();
        return input.hasNonNull("power")
                ? DetectableChange.detectable(
                        varianceA,
                        nA,
                        varianceB,
                        nB,
                        confidence,
                        input.get("power").asDouble())
                : DetectableChange.significant(varianceA, nA, varianceB, nB, confidence);
    }

    private static Optional<Map<String, Optional<Object>>> target(JsonNode input) {
        if (input.get("confidence").asDouble() != ScoreInterval.CONFIDENCE) return Optional.empty();
        TargetStatus status = score(input)
                .map(s -> TargetStatus.of(s, input.get("target").asInt()))
                .orElse(TargetStatus.UNDETERMINED);
        return Optional.of(Map.of("status", Optional.of(status.name())));
    }

    private static Map<String, Optional<Object>> bounds(JsonNode input) {
        NonresponseBounds bounds = NonresponseBounds.of(
                input.get("nps").asDouble(), input.get("responseRate").asDouble());
        return Map.of("lower", Optional.of(bounds.lower()), "upper", Optional.of(bounds.upper()));
    }

    private static Optional<Object> responseRate(JsonNode input) {
        int answered = input.get("I").asInt() + input.get("P").asInt();
        int silent = input.get("R").asInt()
                + input.get("NC").asInt()
                + input.get("O").asInt()
                + input.get("U").asInt();
        return boxed(ResponseRate.of(answered, answered + silent));
    }

    /** The published form is chosen from a tally of this many; the golden names of the levels are coarser. */
    private static String level(JsonNode input) {
        int n = input.get("n").asInt();
        boolean one = input.get("allInOneClass").asBoolean();
        Tally tally = one ? Tally.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n) : Tally.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, n - 1);
        boolean sensitive = input.get("sensitiveService").asBoolean();
        int floor = Floor.of(sensitive);
        return switch (Disclosure.publish(tally, sensitive)) {
            case Published.NoAnswers none -> "NONE";
            case Published.BelowFloor below -> "NONE";
            case Published.Unanimous unanimous -> "NONE";
            case Published.Classes classes -> n < 2 * floor ? "SCORE_ONLY" : "CLASSES";
            case Published.Histogram histogram -> "HISTOGRAM";
        };
    }

    private static Optional<Object> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** {@code +57}, {@code −12}, {@code 0}: the views write it so. */
    private static Object signed(int points) {
        return points == 0 ? "0" : (points > 0 ? "+" : "\u2212") + Math.abs(points);
    }

    private static Optional<Score> score(JsonNode input) {
        return Score.of(
                input.get("detractors").asInt(),
                input.get("passives").asInt(),
                input.get("promoters").asInt());
    }

    private static Tally tally(JsonNode input) {
        return Tally.of(ints(input.get("histogram")));
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }
}
