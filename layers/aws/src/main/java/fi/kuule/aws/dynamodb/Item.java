package fi.kuule.aws.dynamodb;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A DynamoDB item (or a map inside one), read and written by attribute name. An attribute that has nothing to say is left out. */
final class Item {
    private final Map<String, AttributeValue> attributes;

    Item() {
        this(new LinkedHashMap<>());
    }

    Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    Item text(String name, String value) {
        attributes.put(name, AttributeValue.fromS(value));
        return this;
    }

    Item text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    Item number(String name, long value) {
        attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    Item flag(String name, boolean value) {
        attributes.put(name, AttributeValue.fromBool(value));
        return this;
    }

    Item bytes(String name, byte[] value) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    Item texts(String name, List<String> values) {
        attributes.put(
                name,
                AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
        return this;
    }

    Item numbers(String name, List<Integer> values) {
        attributes.put(
                name,
                AttributeValue.fromL(values.stream()
                        .map(value -> AttributeValue.fromN(value.toString()))
                        .toList()));
        return this;
    }

    Item map(String name, Item value) {
        attributes.put(name, AttributeValue.fromM(value.attributes));
        return this;
    }

    Item maps(String name, List<Item> values) {
        attributes.put(
                name,
                AttributeValue.fromL(values.stream()
                        .map(value -> AttributeValue.fromM(value.attributes))
                        .toList()));
        return this;
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return require(name).s();
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(require(name).n());
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    Optional<Long> optionalNumber(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> Long.valueOf(value.n()));
    }

    boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && value.bool();
    }

    byte[] bytes(String name) {
        return require(name).b().asByteArray();
    }

    List<String> texts(String name) {
        return require(name).l().stream().map(AttributeValue::s).toList();
    }

    List<Integer> integers(String name) {
        return require(name).l().stream()
                .map(value -> Integer.valueOf(value.n()))
                .toList();
    }

    Item map(String name) {
        return new Item(require(name).m());
    }

    List<Item> maps(String name) {
        return require(name).l().stream().map(value -> new Item(value.m())).toList();
    }

    /** Every attribute as an entry: for maps whose names are data. */
    <K, V> Map<K, V> entries(java.util.function.Function<String, K> key, BiFunction<Item, String, V> value) {
        Map<K, V> entries = new HashMap<>();
        attributes.keySet().forEach(name -> entries.put(key.apply(name), value.apply(this, name)));
        return entries;
    }

    private AttributeValue require(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) throw new IllegalStateException("the item has no attribute " + name);
        return value;
    }
}
