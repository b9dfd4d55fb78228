package fi.kuule.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table.
 *
 * @param id its logical id, and its name on this machine
 * @param attributes types ({@code S}, {@code N}, {@code B}) of the attributes in keys
 * @param expiry the attribute that says when a row expires, in epoch seconds
 */
public record Table(
        String id, Map<String, String> attributes, List<Key> keys, List<Index> indexes, Optional<String> expiry) {
    /** @param type {@code HASH} or {@code RANGE} */
    public record Key(String attribute, String type) {}

    /** @param projected attributes besides the keys; for {@code INCLUDE} */
    public record Index(String name, List<Key> keys, String projection, List<String> projected) {}
}
