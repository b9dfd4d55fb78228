package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.disclosure.Cell;
import fi.kuule.disclosure.CountTable;
import fi.kuule.disclosure.Differencing;
import fi.kuule.disclosure.Disclosure;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Suppression;
import fi.kuule.disclosure.SuppressionAudit;
import fi.kuule.score.Floor;
import fi.kuule.score.Tally;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What may be shown. */
final class PrivacyOperations {
    static final Map<String, Operation> ALL = Map.of(
            "privacy.primary", PrivacyOperations::primary,
            "privacy.audit", PrivacyOperations::audit,
            "privacy.differencing", PrivacyOperations::differencing,
            "privacy.publishLevel", input -> Map.of("level", level(input)));

    private PrivacyOperations() {}

    private static Map<String, Object> primary(Input input) {
        List<List<Integer>> rows = input.table("table");
        Set<Cell> hidden = Suppression.primary(new CountTable(rows), floor(input));
        List<List<Boolean>> mask = IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, rows.get(row).size())
                        .mapToObj(column -> hidden.contains(new Cell(row, column)))
                        .toList())
                .toList();
        return Map.of("mask", mask);
    }

    private static int floor(Input input) {
        return input.has("k") ? input.whole("k") : Floor.USUAL;
    }

    private static Map<String, Object> audit(Input input) {
        CountTable table = new CountTable(input.table("table"));
        List<List<Boolean>> mask =
                Input.elements(input.needed("mask"), row -> Input.elements(row, JsonNode::booleanValue));
        Set<Cell> hidden = IntStream.range(0, mask.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, mask.get(row).size())
                        .filter(mask.get(row)::get)
                        .mapToObj(column -> new Cell(row, column)))
                .collect(Collectors.toSet());
        boolean totals = !input.has("marginsPublished") || input.truth("marginsPublished");
        SuppressionAudit audit = totals
                ? SuppressionAudit.of(table, hidden, floor(input))
                : SuppressionAudit.withoutTotals(table, hidden, floor(input));
        return Map.of(
                "safe",
                audit.safe(),
                "intervals",
                audit.bounds().stream().map(PrivacyOperations::bounds).toList());
    }

    private static Map<String, Object> bounds(SuppressionAudit.Bounds bounds) {
        return Map.of(
                "row", bounds.cell().row(),
                "col", bounds.cell().column(),
                "min", bounds.min(),
                "max", bounds.max());
    }

    private static Map<String, Object> differencing(Input input) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        input.needed("atoms")
                .properties()
                .forEach(atom -> parts.put(atom.getKey(), atom.getValue().intValue()));
        List<Set<String>> published = Input.elements(
                input.needed("published"), group -> new LinkedHashSet<>(Input.elements(group, JsonNode::textValue)));
        Differencing differencing = Differencing.of(parts, published, floor(input));
        return Map.of(
                "nestedResiduals",
                differencing.residuals().stream()
                        .map(PrivacyOperations::residual)
                        .toList(),
                "exposedAtoms",
                differencing.exposed());
    }

    private static Map<String, Object> residual(Differencing.Residual residual) {
        return Map.of(
                "larger", residual.larger(),
                "smaller", residual.smaller(),
                "residual", List.copyOf(residual.parts()),
                "n", residual.n());
    }

    /** The published form is chosen from a tally of this many; the golden names of the levels are coarser. */
    private static String level(Input input) {
        int n = input.whole("n");
        boolean split = n > 0 && !input.truth("allInOneClass");
        Tally tally = Tally.of(split ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, split ? n - 1 : n);
        boolean sensitive = input.truth("sensitiveService");
        return switch (Disclosure.publish(tally, sensitive)) {
            case Published.NoAnswers none -> "NONE";
            case Published.BelowFloor below -> "NONE";
            case Published.Unanimous unanimous -> "NONE";
            case Published.Classes classes -> n < 2 * Floor.of(sensitive) ? "SCORE_ONLY" : "CLASSES";
            case Published.Histogram histogram -> "HISTOGRAM";
        };
    }
}
