package fi.kuule.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table from its properties. */
final class TableReader {
    private TableReader() {}

    static Table table(String id, Properties properties) {
        Map<String, String> attributes = new LinkedHashMap<>();
        properties
                .list("AttributeDefinitions")
                .forEach(attribute -> attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType")));
        List<Table.Index> indexes = properties.list("GlobalSecondaryIndexes").stream()
                .map(TableReader::index)
                .toList();
        return new Table(id, attributes, keys(properties), indexes, expiry(properties));
    }

    private static List<Table.Key> keys(Properties properties) {
        return properties.list("KeySchema").stream()
                .map(key -> new Table.Key(key.text("AttributeName"), key.text("KeyType")))
                .toList();
    }

    private static Table.Index index(Properties index) {
        Properties projection = index.nested("Projection");
        return new Table.Index(
                index.text("IndexName"),
                keys(index),
                projection.text("ProjectionType"),
                projection.texts("NonKeyAttributes"));
    }

    private static Optional<String> expiry(Properties properties) {
        if (!properties.has("TimeToLiveSpecification")) return Optional.empty();
        Properties specification = properties.nested("TimeToLiveSpecification");
        return specification.flag("Enabled", false)
                ? Optional.of(specification.text("AttributeName"))
                : Optional.empty();
    }
}
