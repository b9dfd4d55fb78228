package fi.kuule.management;

import fi.kuule.aws.http.HttpBody;
import fi.kuule.aws.http.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file that was sent. The HTTP API hands on {@code text/csv} as UTF-8 and loses what is not; {@code application/octet-stream}
 * arrives as it was sent, in whatever spreadsheets write: UTF-8, UTF-16 with its mark, else Windows-1252. Either may be packed with gzip.
 */
final class UploadedText {
    /** As much as a function can be handed, once it travels as base64. */
    static final int MAX_BYTES = 4_400_000;

    /** What a packed file may hold. */
    private static final int MAX_UNPACKED = 40_000_000;

    private static final Set<String> TYPES = Set.of("text/csv", "application/octet-stream", "application/gzip");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private UploadedText() {}

    static Reading<String> of(HttpRequest request) {
        HttpBody body = request.body();
        if (body.size() > MAX_BYTES) return tooLarge();
        String type = mediaType(request);
        if (!TYPES.contains(type))
            return refused(
                    ProblemKind.UNSUPPORTED_TYPE,
                    "send " + String.join(" or ", TYPES.stream().sorted().toList()));
        if (type.equals("text/csv") && body.text().indexOf('\uFFFD') >= 0)
            return refused(ProblemKind.NOT_UTF8, "send the file as application/octet-stream");
        return unpacked(body.bytes());
    }

    private static Reading<String> unpacked(byte[] bytes) {
        boolean gzip = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (!gzip) return new Reading.Read<>(decoded(bytes));
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] file = unpacking.readNBytes(MAX_UNPACKED + 1);
            return file.length > MAX_UNPACKED ? tooLarge() : new Reading.Read<>(decoded(file));
        } catch (IOException e) {
            return refused(ProblemKind.NOT_CSV, "the file looks packed with gzip, and cannot be unpacked");
        }
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))
            return new String(bytes, StandardCharsets.UTF_16);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (bytes[i] != (byte) mark[i]) return false;
        return true;
    }

    private static String mediaType(HttpRequest request) {
        return request.header("content-type")
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Reading<String> tooLarge() {
        return refused(
                ProblemKind.TOO_LARGE,
                "a file has at most " + MAX_BYTES + " bytes as it travels; packed with gzip that is 100 000 rows");
    }

    private static Reading<String> refused(ProblemKind kind, String detail) {
        return new Reading.Refused<>(Problem.of(kind, detail));
    }
}
