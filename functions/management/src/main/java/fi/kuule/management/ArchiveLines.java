package fi.kuule.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.archive.ArchiveDigest;
import fi.kuule.archive.Part;
import fi.kuule.archive.Piece;
import fi.kuule.aws.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads the lines of an archive that were sent, packed with gzip or not. */
final class ArchiveLines {
    /** What a call can store in its time. */
    static final int MAX_LINES = 10_000;

    private static final int MAX_BYTES = 4_400_000;
    private static final int MAX_UNPACKED = 40_000_000;
    private static final Set<String> TYPES = Set.of("application/gzip", "application/octet-stream");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Piece.Line> items = new ArrayList<>();
    private Optional<String> archive = Optional.empty();
    private Optional<Piece.Head> head = Optional.empty();
    private Optional<Piece.End> end = Optional.empty();
    private Optional<Integer> last = Optional.empty();

    private ArchiveLines() {}

    static Reading<Piece> read(HttpRequest request) {
        if (request.body().size() > MAX_BYTES)
            return refused(ProblemKind.TOO_LARGE, "a piece has at most " + MAX_BYTES + " bytes as it travels");
        String type = request.header("content-type").orElse("").split(";", 2)[0].strip();
        if (!TYPES.contains(type.toLowerCase(Locale.ROOT)))
            return refused(ProblemKind.UNSUPPORTED_TYPE, "send application/gzip");
        try {
            byte[] unpacked = unpacked(request.body().bytes());
            if (unpacked.length > MAX_UNPACKED)
                return refused(ProblemKind.TOO_LARGE, "a piece has at most " + MAX_UNPACKED + " bytes unpacked");
            return pieceOf(new String(unpacked, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return refused(ProblemKind.TORN_ARCHIVE, "what was sent cannot be unpacked: it is cut off or altered");
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (!gzip) return bytes;
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacking.readNBytes(MAX_UNPACKED + 1);
        }
    }

    private static Reading<Piece> pieceOf(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) return refused(ProblemKind.TORN_ARCHIVE, "there is no line in it");
        if (lines.size() > MAX_LINES)
            return refused(ProblemKind.TOO_LARGE, "a piece has at most " + MAX_LINES + " lines");
        ArchiveLines reading = new ArchiveLines();
        for (int i = 0; i < lines.size(); i++)
            if (!reading.take(lines.get(i)))
                return refused(
                        ProblemKind.TORN_ARCHIVE,
                        "line " + (i + 1)
                                + " of this piece is no line of an archive, or not the one after the line before");
        return new Reading.Read<>(reading.piece());
    }

    private Piece piece() {
        return new Piece(archive.orElseThrow(), head, items, end);
    }

    /** False when it cannot stand here. */
    private boolean take(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            if (!line.path("archive").isTextual() || !line.path("line").isInt()) return false;
            int number = line.path("line").intValue();
            boolean follows = last.filter(before -> number != before + 1).isEmpty()
                    && archive.filter(
                                    other -> !other.equals(line.path("archive").textValue()))
                            .isEmpty();
            archive = Optional.of(line.path("archive").textValue());
            last = Optional.of(number);
            return follows && end.isEmpty() && take(line, number);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean take(JsonNode line, int number) {
        if (number == 0) head = Optional.of(headOf(line));
        else if (line.path("end").asBoolean()) end = Optional.of(endOf(line));
        else return takeItem(line, number);
        return number == 0 || end.orElseThrow().lines() == number - 1;
    }

    private boolean takeItem(JsonNode line, int number) {
        Optional<Part> part = Part.of(line.path("part").asText());
        if (part.isEmpty() || !line.path("item").isObject()) return false;
        return items.add(new Piece.Line(number, part.get(), line.path("item").toString()));
    }

    private static Piece.Head headOf(JsonNode line) {
        if (!line.path("kuule").asText().equals("archive")) throw new IllegalArgumentException("another kind of file");
        return new Piece.Head(
                line.path("format").asInt(), ZoneId.of(line.path("zone").asText()));
    }

    private static Piece.End endOf(JsonNode line) {
        return new Piece.End(
                line.path("lines").asInt(),
                ArchiveDigest.ofHex(line.path("digest").asText()));
    }

    private static Reading<Piece> refused(ProblemKind kind, String detail) {
        return new Reading.Refused<>(Problem.of(kind, detail));
    }
}
