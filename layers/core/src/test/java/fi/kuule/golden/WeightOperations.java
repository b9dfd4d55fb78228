package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.statistics.weight.Kish;
import fi.kuule.statistics.weight.Margin;
import fi.kuule.statistics.weight.PostStratification;
import fi.kuule.statistics.weight.Raking;
import fi.kuule.statistics.weight.Trimming;
import fi.kuule.statistics.weight.WeightedAnswer;
import fi.kuule.statistics.weight.WeightedScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Weights, and a score of them. */
final class WeightOperations {
    static final Map<String, Operation> ALL = Map.of(
            "weights.poststratify", WeightOperations::postStratify,
            "weights.rake", WeightOperations::rake,
            "weights.trim", WeightOperations::trim,
            "weights.kish", input -> kish(Kish.of(input.numbers("weights"))),
            "weighted.nps", WeightOperations::score);

    private WeightOperations() {}

    private static Map<String, Object> kish(Optional<Kish> kish) {
        return Map.of("deff", kish.map(Kish::deff), "nEff", kish.map(Kish::nEff));
    }

    private static Map<String, Object> weights(Optional<? extends List<?>> weights, Optional<Kish> kish) {
        Map<String, Object> values = new HashMap<>(kish(kish));
        values.put("weights", weights);
        return values;
    }

    private static Map<String, Object> postStratify(Input input) {
        Optional<PostStratification> weights = PostStratification.of(input.list("strata").stream()
                .map(stratum ->
                        new PostStratification.Stratum(stratum.whole("population"), stratum.whole("respondents")))
                .toList());
        return weights(weights.map(PostStratification::weights), weights.flatMap(PostStratification::kish));
    }

    private static Map<String, Object> rake(Input input) {
        List<Map<String, String>> rows = Input.elements(input.needed("rows"), WeightOperations::categories);
        List<Margin> margins = input.texts("order").stream()
                .map(variable ->
                        new Margin(variable, shares(input.object("margins").needed(variable))))
                .toList();
        return switch (Raking.of(rows, margins)) {
            case Raking.Raked raked -> raked("CONVERGED", Optional.of(raked.weights()), Optional.of(raked.kish()));
            case Raking.NotConverged none -> raked("NOT_CONVERGED", Optional.empty(), Optional.empty());
            case Raking.EmptyCategory empty -> raked("EMPTY_CATEGORY", Optional.empty(), Optional.empty());
            case Raking.NoAnswers none -> raked("NO_ANSWERS", Optional.empty(), Optional.empty());
        };
    }

    private static Map<String, Object> raked(String status, Optional<List<Double>> weights, Optional<Kish> kish) {
        Map<String, Object> values = new HashMap<>(weights(weights, kish));
        values.put("status", status);
        return values;
    }

    private static Map<String, String> categories(JsonNode row) {
        Map<String, String> categories = new HashMap<>();
        row.properties().forEach(field -> {
            if (!field.getValue().isNull())
                categories.put(field.getKey(), field.getValue().asText());
        });
        return categories;
    }

    private static Map<String, Double> shares(JsonNode margin) {
        Map<String, Double> shares = new HashMap<>();
        margin.properties()
                .forEach(field -> shares.put(field.getKey(), field.getValue().doubleValue()));
        return shares;
    }

    private static Map<String, Object> trim(Input input) {
        Optional<List<Double>> trimmed = Trimming.of(
                input.numbers("weights"), input.number("lower", Trimming.LOWER), input.number("upper", Trimming.UPPER));
        return weights(trimmed, trimmed.flatMap(Kish::of));
    }

    private static Map<String, Object> score(Input input) {
        List<Integer> signs = input.wholes("y");
        List<Double> weights = input.numbers("weights");
        Optional<List<String>> strata = input.has("strata") ? Optional.of(input.texts("strata")) : Optional.empty();
        List<WeightedAnswer> answers = IntStream.range(0, signs.size())
                .mapToObj(i -> new WeightedAnswer(
                        signs.get(i),
                        weights.get(i),
                        strata.map(names -> names.get(i)).orElse("")))
                .toList();
        Optional<WeightedScore> score = WeightedScore.of(answers, input.number("confidence"));
        Map<String, Object> values = new HashMap<>(ScoreOperations.ends(score.map(WeightedScore::interval)));
        values.put("nps", score.map(WeightedScore::points));
        values.put("se", score.map(WeightedScore::se));
        values.put("sePostStratified", strata.flatMap(names -> score).map(WeightedScore::sePostStratified));
        values.put("nEff", score.map(WeightedScore::nEff));
        values.put("deff", score.map(WeightedScore::deff));
        return values;
    }
}
