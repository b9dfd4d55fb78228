package fi.kuule.statistics.weight;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Weights that make the answers divide as the population does by several variables at once: iterative proportional fitting (Deming and
 * Stephan, Annals of Mathematical Statistics 11, 1940), margin after margin in the order given. A category that an answer does not have, or
 * that is in no margin, is not imputed: by that variable the answer keeps its weight.
 */
public final class Raking {
    private static final double NEAR = 1e-12;
    private static final int ROUNDS = 1000;

    private final List<Margin> margins;
    private final List<Cell> ofAnswers;
    private final Map<Map<String, String>, Cell> cells = new LinkedHashMap<>();

    /** Answers that are alike by every variable: they get the same weight. */
    private static final class Cell {
        private int count;
        private double weight = 1;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** @param weights in the order of the answers, of mean 1 */
    public record Raked(List<Double> weights, Kish kish) implements Outcome {
        public Raked {
            weights = List.copyOf(weights);
        }
    }

    /** A thousand rounds were not enough: the margins contradict one another for these answers. */
    public record NotConverged() implements Outcome {}

    /** Nobody of a category that the population has: it must be merged with another first. */
    public record EmptyCategory(String variable, String category) implements Outcome {}

    /** There is nobody to weigh. */
    public record NoAnswers() implements Outcome {}

    private Raking(List<Map<String, String>> answers, List<Margin> margins) {
        this.margins = margins;
        this.ofAnswers = answers.stream()
                .map(answer -> cells.computeIfAbsent(key(answer), key -> new Cell()))
                .toList();
        ofAnswers.forEach(cell -> cell.count++);
    }

    /** @param answers the category of each by variable */
    public static Outcome of(List<Map<String, String>> answers, List<Margin> margins) {
        if (answers.isEmpty()) return new NoAnswers();
        Raking raking = new Raking(answers, margins);
        Optional<EmptyCategory> empty = raking.emptyCategory();
        if (empty.isPresent()) return empty.get();
        for (int round = 0; round < ROUNDS; round++) if (raking.round() < NEAR) return raking.raked();
        return new NotConverged();
    }

    private Map<String, String> key(Map<String, String> answer) {
        Map<String, String> key = new HashMap<>(answer);
        key.keySet().retainAll(margins.stream().map(Margin::variable).toList());
        return key;
    }

    private Optional<EmptyCategory> emptyCategory() {
        return margins.stream()
                .flatMap(margin -> new TreeSet<>(margin.shares().keySet())
                        .stream()
                                .filter(category -> margin.share(category) > 0 && sum(margin, category) == 0)
                                .map(category -> new EmptyCategory(margin.variable(), category)))
                .findFirst();
    }

    private double sum(Margin margin, String category) {
        double sum = 0;
        for (Map.Entry<Map<String, String>, Cell> cell : cells.entrySet())
            if (category.equals(cell.getKey().get(margin.variable())))
                sum += cell.getValue().count * cell.getValue().weight;
        return sum;
    }

    /** Returns how far the factor that was farthest from 1 was. */
    private double round() {
        double farthest = 0;
        for (Margin margin : margins)
            for (String category : margin.shares().keySet())
                farthest = Math.max(farthest, Math.abs(fit(margin, category) - 1));
        return farthest;
    }

    private double fit(Margin margin, String category) {
        double sum = sum(margin, category);
        if (sum == 0) return 1;
        double factor = ofAnswers.size() * margin.share(category) / sum;
        cells.forEach((key, cell) -> {
            if (category.equals(key.get(margin.variable()))) cell.weight *= factor;
        });
        return factor;
    }

    private Outcome raked() {
        double mean = ofAnswers.stream().mapToDouble(cell -> cell.weight).sum() / ofAnswers.size();
        List<Double> weights =
                ofAnswers.stream().map(cell -> cell.weight / mean).toList();
        return Kish.of(weights).<Outcome>map(kish -> new Raked(weights, kish)).orElseGet(NotConverged::new);
    }
}
