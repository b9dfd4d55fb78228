package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.statistics.agreement.Krippendorff;
import fi.kuule.statistics.agreement.ThemeAccuracy;
import fi.kuule.statistics.agreement.TwoCoders;
import java.util.List;
import java.util.Map;

/** Whether readers see the same themes. */
final class AgreementOperations {
    static final Map<String, Operation> ALL = Map.of(
            "agreement.kappa", AgreementOperations::kappa,
            "agreement.krippendorff", AgreementOperations::krippendorff,
            "theme.f1", AgreementOperations::accuracy);

    private AgreementOperations() {}

    private static Map<String, Object> kappa(Input input) {
        TwoCoders coders = new TwoCoders(input.table("table"));
        return Map.of("agreement", coders.agreement(), "kappa", coders.kappa(), "ac1", coders.ac1());
    }

    private static Map<String, Object> krippendorff(Input input) {
        List<List<String>> units = Input.elements(
                input.needed("units"),
                unit -> Input.elements(unit, name -> name).stream()
                        .filter(name -> !name.isNull())
                        .map(JsonNode::asText)
                        .toList());
        return Map.of("alpha", Krippendorff.alpha(units));
    }

    private static Map<String, Object> accuracy(Input input) {
        ThemeAccuracy accuracy = new ThemeAccuracy(input.whole("tp"), input.whole("fp"), input.whole("fn"));
        return Map.of("precision", accuracy.precision(), "recall", accuracy.recall(), "f1", accuracy.f1());
    }
}
