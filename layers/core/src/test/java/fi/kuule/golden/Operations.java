package fi.kuule.golden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every operation by its name. */
final class Operations {
    private static final Map<String, Operation> ALL = all();

    private Operations() {}

    static Optional<Operation> find(String op) {
        return Optional.ofNullable(ALL.get(op));
    }

    private static Map<String, Operation> all() {
        Map<String, Operation> all = new HashMap<>();
        List.of(
                        ScoreOperations.ALL,
                        ComparisonOperations.ALL,
                        ResponseOperations.ALL,
                        WeightOperations.ALL,
                        TrendOperations.ALL,
                        DriverOperations.ALL,
                        PrivacyOperations.ALL,
                        OutcomeOperations.ALL,
                        AgreementOperations.ALL)
                .forEach(all::putAll);
        return Map.copyOf(all);
    }
}
