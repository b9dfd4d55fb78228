package fi.kuule.golden;

import fi.kuule.score.Comparison;
import fi.kuule.score.DetectableChange;
import fi.kuule.score.TargetStatus;
import fi.kuule.statistics.Heterogeneity;
import fi.kuule.statistics.MultipleTesting;
import fi.kuule.statistics.PairedComparison;
import fi.kuule.statistics.SampleSize;
import fi.kuule.statistics.Trinomial;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Two scores, many scores, a score and its target; and how many answers all that takes. */
final class ComparisonOperations {
    static final Map<String, Operation> ALL = Map.of(
            "target.status", ComparisonOperations::target,
            "nps.compare", ComparisonOperations::compare,
            "nps.comparePaired", ComparisonOperations::paired,
            "p.adjust", ComparisonOperations::adjust,
            "nps.heterogeneity", ComparisonOperations::heterogeneity,
            "sampleSize.margin", ComparisonOperations::margin,
            "sampleSize.difference", ComparisonOperations::difference,
            "mdc", ComparisonOperations::detectable);

    private ComparisonOperations() {}

    private static Map<String, Object> target(Input input) {
        return Map.of(
                "status",
                ScoreOperations.interval(input)
                        .map(interval -> TargetStatus.of(interval, input.number("target")))
                        .orElse(TargetStatus.UNDETERMINED));
    }

    private static Map<String, Object> compare(Input input) {
        Optional<Comparison> comparison = input.object("a")
                .trinomial()
                .flatMap(a -> input.object("b").trinomial().map(b -> compare(a, b, input)));
        return Map.of(
                "difference", comparison.map(Comparison::difference),
                "adjustedDifference", comparison.map(Comparison::adjustedDifference),
                "se", comparison.map(Comparison::se),
                "z", comparison.map(Comparison::z),
                "p", comparison.map(Comparison::p),
                "lower", comparison.map(Comparison::lower),
                "upper", comparison.map(Comparison::upper));
    }

    private static Comparison compare(Trinomial a, Trinomial b, Input input) {
        return switch (input.text("method")) {
            case "adjusted_wald" -> Comparison.of(a, b, input.number("confidence"));
            case "wald" -> Comparison.plain(a, b, input.number("confidence"));
            default -> throw new IllegalArgumentException("no comparison is called " + input.text("method"));
        };
    }

    private static Map<String, Object> paired(Input input) {
        Optional<PairedComparison> paired =
                PairedComparison.of(input.wholes("differences"), input.number("confidence"));
        Optional<PairedComparison.Test> test = paired.flatMap(PairedComparison::test);
        Map<String, Object> values = new HashMap<>(ScoreOperations.ends(test.map(PairedComparison.Test::interval)));
        values.put("difference", paired.map(PairedComparison::difference));
        values.put("se", test.map(PairedComparison.Test::se));
        values.put("t", test.map(PairedComparison.Test::t));
        values.put("df", test.map(PairedComparison.Test::df));
        values.put("p", test.map(PairedComparison.Test::p));
        return values;
    }

    /** What could not be tested has no value, and is none of those that are adjusted. */
    private static Map<String, Object> adjust(Input input) {
        List<OptionalDouble> p = input.gapped("p");
        Iterator<Double> adjusted = procedure(input)
                .adjust(p.stream()
                        .flatMapToDouble(OptionalDouble::stream)
                        .boxed()
                        .toList())
                .iterator();
        return Map.of(
                "adjusted",
                p.stream()
                        .map(value -> value.isPresent() ? OptionalDouble.of(adjusted.next()) : value)
                        .toList());
    }

    private static MultipleTesting procedure(Input input) {
        return switch (input.text("method")) {
            case "holm" -> MultipleTesting.HOLM;
            case "bh" -> MultipleTesting.BENJAMINI_HOCHBERG;
            default -> throw new IllegalArgumentException("no procedure is called " + input.text("method"));
        };
    }

    private static Map<String, Object> heterogeneity(Input input) {
        List<Trinomial> groups = input.list("groups").stream()
                .flatMap(group -> group.trinomial().stream())
                .toList();
        Optional<Heterogeneity> heterogeneity = Heterogeneity.of(groups);
        return Map.of(
                "q", heterogeneity.map(Heterogeneity::q),
                "df", heterogeneity.map(Heterogeneity::df),
                "p", heterogeneity.map(Heterogeneity::p));
    }

    private static Map<String, Object> margin(Input input) {
        double points = input.number("marginPoints");
        double variance = input.number("variance");
        double confidence = input.number("confidence");
        OptionalLong n = input.has("population")
                ? SampleSize.forMargin(points, variance, confidence, input.whole("population"))
                : SampleSize.forMargin(points, variance, confidence);
        OptionalLong invites = n.isPresent() && input.has("responseRate")
                ? SampleSize.invites(n.getAsLong(), input.number("responseRate"))
                : OptionalLong.empty();
        return Map.of("n", n, "invites", invites);
    }

    private static Map<String, Object> difference(Input input) {
        return Map.of(
                "nPerGroup",
                SampleSize.forDifference(
                        input.number("deltaPoints"),
                        input.number("varianceA"),
                        input.number("varianceB"),
                        input.number("confidence"),
                        input.number("power")));
    }

    private static Map<String, Object> detectable(Input input) {
        double varianceA = input.number("varianceA");
        double varianceB = input.number("varianceB");
        int nA = input.whole("nA");
        int nB = input.whole("nB");
        double confidence = input.number("confidence");
        OptionalDouble points = input.has("power")
                ? DetectableChange.detectable(varianceA, nA, varianceB, nB, confidence, input.number("power"))
                : DetectableChange.significant(varianceA, nA, varianceB, nB, confidence);
        return Map.of("mdcPoints", points);
    }
}
