package fi.kuule.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of a table as a person reads it: one attribute a line. */
final class ItemText {
    private ItemText() {}

    static String of(Map<String, AttributeValue> item) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .map(attribute -> attribute.getKey() + " = " + value(attribute.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String value(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case B -> value.b().asByteArray().length + " bytes";
            case SS -> value.ss().toString();
            case NS -> value.ns().toString();
            case BS -> value.bs().size() + " values of bytes";
            case L -> value.l().stream().map(ItemText::value).collect(Collectors.joining(", ", "[", "]"));
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
            case UNKNOWN_TO_SDK_VERSION -> "?";
        };
    }
}
