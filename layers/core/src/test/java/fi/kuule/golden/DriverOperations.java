package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.statistics.driver.Correlations;
import fi.kuule.statistics.driver.DriverAnalysis;
import fi.kuule.statistics.driver.Element;
import fi.kuule.statistics.driver.Lmg;
import fi.kuule.statistics.driver.RatedRow;
import fi.kuule.statistics.driver.RelativeWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Which elements go with the score. */
final class DriverOperations {
    static final Map<String, Operation> ALL = Map.of(
            "driver.analyze", DriverOperations::analyze,
            "driver.fromCorrelation", DriverOperations::fromCorrelation);

    private DriverOperations() {}

    private static Map<String, Object> analyze(Input input) {
        List<RatedRow> complete = Input.elements(input.needed("rows"), row -> row).stream()
                .filter(row -> StreamSupport.stream(row.spliterator(), false).noneMatch(JsonNode::isNull))
                .map(DriverOperations::row)
                .toList();
        return switch (DriverAnalysis.of(complete)) {
            case DriverAnalysis.Insufficient few -> picture("INSUFFICIENT", few.n(), Optional.empty());
            case DriverAnalysis.Singular mixed -> picture("SINGULAR", mixed.n(), Optional.empty());
            case DriverAnalysis.Picture picture ->
                picture(picture.ranked() ? "RANKED" : "UNRANKED", picture.n(), Optional.of(picture));
        };
    }

    private static RatedRow row(JsonNode row) {
        List<Integer> values = Input.elements(row, JsonNode::intValue);
        return new RatedRow(values.subList(0, values.size() - 1), values.getLast());
    }

    private static Map<String, Object> picture(String status, int n, Optional<DriverAnalysis.Picture> picture) {
        Map<String, Object> values = new HashMap<>();
        values.put("status", status);
        values.put("n", n);
        values.put("r2", picture.map(DriverAnalysis.Picture::explained));
        values.put("johnson", each(picture, Element::johnson));
        values.put("lmg", each(picture, Element::lmg));
        values.put("johnsonShare", each(picture, Element::share));
        values.put("performance", each(picture, Element::performance));
        values.put("priorityIndex", each(picture, Element::priorityIndex));
        values.put("quadrant", each(picture, Element::quadrant));
        return values;
    }

    private static Optional<List<?>> each(Optional<DriverAnalysis.Picture> picture, Function<Element, ?> value) {
        return picture.map(found -> found.elements().stream().map(value).toList());
    }

    private static Map<String, Object> fromCorrelation(Input input) {
        Optional<Correlations> correlations = Correlations.of(
                Input.elements(input.needed("rxx"), row -> Input.elements(row, JsonNode::doubleValue)),
                input.numbers("rxy"));
        return Map.of(
                "status", correlations.isPresent() ? "OK" : "SINGULAR",
                "r2", correlations.map(Lmg::explainedByAll),
                "johnson", correlations.map(RelativeWeights::of),
                "lmg", correlations.map(Lmg::of));
    }
}
