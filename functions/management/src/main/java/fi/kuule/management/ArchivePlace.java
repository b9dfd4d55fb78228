package fi.kuule.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.archive.ArchiveDigest;
import fi.kuule.archive.Part;
import fi.kuule.organisation.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the reading of an archive has come. It travels in the link to the next page, so nothing of it is kept here.
 *
 * @param archive the id that every line carries
 * @param counts items written, by part
 * @param digest of the items written
 * @param part that is being read
 * @param after where in the part the last page ended
 */
record ArchivePlace(
        String archive, Map<Part, Integer> counts, ArchiveDigest digest, Part part, Optional<String> after) {
    private static final JsonMapper JSON = new JsonMapper();

    static ArchivePlace beginning(String archive) {
        return new ArchivePlace(archive, Map.of(), ArchiveDigest.NONE, Part.FIRST, Optional.empty());
    }

    boolean isBeginning() {
        return part == Part.FIRST && after.isEmpty() && written() == 0;
    }

    /** How many lines with items have been written. */
    int written() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The place behind one more item. */
    ArchivePlace behind(String item) {
        Map<Part, Integer> more = new EnumMap<>(Part.class);
        more.putAll(counts);
        more.merge(part, 1, Integer::sum);
        return new ArchivePlace(archive, more, digest.plus(ArchiveDigest.of(part, item)), part, after);
    }

    ArchivePlace at(Part next, Optional<String> from) {
        return new ArchivePlace(archive, counts, digest, next, from);
    }

    /** As it stands in a link. */
    String token() {
        ObjectNode node = JSON.createObjectNode()
                .put("archive", archive)
                .put("digest", digest.hex())
                .put("part", part.id());
        after.ifPresent(from -> node.put("after", from));
        ObjectNode written = node.putObject("counts");
        counts.forEach((counted, count) -> written.put(counted.id(), count));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is no such place. */
    static Optional<ArchivePlace> of(String token) {
        try {
            JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(token));
            Map<Part, Integer> counts = new EnumMap<>(Part.class);
            for (Part part : Part.values())
                if (node.path("counts").path(part.id()).isInt())
                    counts.put(part, node.path("counts").path(part.id()).intValue());
            String archive = node.path("archive").asText();
            if (!Slug.isSlug(archive)) return Optional.empty();
            ArchiveDigest digest = ArchiveDigest.ofHex(node.path("digest").asText());
            Optional<String> after =
                    Optional.of(node.path("after")).filter(JsonNode::isTextual).map(JsonNode::textValue);
            return Part.of(node.path("part").asText())
                    .map(part -> new ArchivePlace(archive, counts, digest, part, after));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading JSON from memory", e);
        }
    }
}
