package fi.kuule.golden;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.statistics.Trinomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What an operation is given. What is null is as if it were not there. */
record Input(JsonNode node) {
    boolean has(String key) {
        return node.hasNonNull(key);
    }

    int whole(String key) {
        return whole(needed(key));
    }

    double number(String key) {
        return number(needed(key));
    }

    double number(String key, double otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    OptionalDouble optional(String key) {
        return has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }

    boolean truth(String key) {
        return needed(key).booleanValue();
    }

    String text(String key) {
        return needed(key).textValue();
    }

    Input object(String key) {
        return new Input(needed(key));
    }

    List<Input> list(String key) {
        return has(key) ? elements(needed(key), Input::new) : List.of();
    }

    List<Integer> wholes(String key) {
        return elements(needed(key), Input::whole);
    }

    List<Double> numbers(String key) {
        return elements(needed(key), Input::number);
    }

    List<String> texts(String key) {
        return elements(needed(key), JsonNode::textValue);
    }

    List<List<Integer>> table(String key) {
        return elements(needed(key), row -> elements(row, Input::whole));
    }

    int[] counts(String key) {
        return wholes(key).stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@link IllegalArgumentException} when it is no whole number. */
    static int whole(JsonNode node) {
        if (number(node) != Math.rint(number(node))) throw new IllegalArgumentException("not whole: " + node);
        return node.intValue();
    }

    /** {@link IllegalArgumentException} when it is no number. */
    static double number(JsonNode node) {
        if (!node.isNumber()) throw new IllegalArgumentException("no number: " + node);
        return node.doubleValue();
    }

    /** Numbers, empty where there is null. */
    List<OptionalDouble> gapped(String key) {
        return list(key).stream()
                .map(value -> value.node.isNull() ? OptionalDouble.empty() : OptionalDouble.of(number(value.node)))
                .toList();
    }

    /** Class counts; empty when nobody answered. */
    Optional<Trinomial> trinomial() {
        return Trinomial.of(whole("detractors"), whole("passives"), whole("promoters"));
    }

    static <T> List<T> elements(JsonNode array, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>();
        array.forEach(node -> elements.add(element.apply(node)));
        return elements;
    }

    /** {@link IllegalArgumentException} when it is not there. */
    JsonNode needed(String key) {
        if (!has(key)) throw new IllegalArgumentException("the input has no " + key);
        return node.get(key);
    }
}
