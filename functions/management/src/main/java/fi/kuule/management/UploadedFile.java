package fi.kuule.management;

import fi.kuule.aws.http.HttpBody;
import fi.kuule.aws.http.HttpRequest;
import fi.kuule.aws.http.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A file that was sent: as the body, or as the one file of a form; unpacked when it is packed with gzip, whether a header says so or not.
 *
 * @param type of the body, without parameters
 */
record UploadedFile(String type, HttpBody content) {
    /** As much as a function can be handed, once it travels as base64. */
    static final int MAX_BYTES = 4_400_000;

    static final String CSV = "text/csv";

    /** What a packed file may hold. */
    private static final int MAX_UNPACKED = 40_000_000;

    private static final String FORM = "multipart/form-data";
    private static final Set<String> TYPES =
            Set.of(CSV, "application/octet-stream", "application/gzip", "application/x-gzip", FORM);
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    static Reading<UploadedFile> of(HttpRequest request) {
        if (request.body().size() > MAX_BYTES) return tooLarge();
        String type = mediaType(request);
        if (!TYPES.contains(type))
            return refused(
                    ProblemKind.UNSUPPORTED_TYPE,
                    "send the file as "
                            + String.join(", ", TYPES.stream().sorted().toList()));
        String encoding = lower(request, "content-encoding");
        if (!encoding.isEmpty() && !encoding.equals("identity") && !GZIP.contains(encoding))
            return refused(ProblemKind.UNSUPPORTED_TYPE, "send the file packed with gzip or not at all");
        if (type.equals(FORM)) return ofForm(request, GZIP.contains(encoding));
        return unpacked(type, request.body().bytes(), GZIP.contains(encoding));
    }

    private static Reading<UploadedFile> ofForm(HttpRequest request, boolean packed) {
        List<byte[]> files = Multipart.files(request.header("content-type").orElse(""), request.body())
                .orElse(List.of());
        if (files.size() != 1) return refused(ProblemKind.INVALID_REQUEST, "the form must hold one file");
        return unpacked(FORM, files.get(0), packed);
    }

    /** @param packed whether a header says so */
    private static Reading<UploadedFile> unpacked(String type, byte[] bytes, boolean packed) {
        boolean gzip = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        if (!gzip && packed) return refused(ProblemKind.NOT_CSV, "the file is said to be packed with gzip, and is not");
        if (!gzip) return new Reading.Read<>(new UploadedFile(type, new HttpBody(bytes)));
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] file = unpacking.readNBytes(MAX_UNPACKED + 1);
            if (file.length > MAX_UNPACKED) return tooLarge();
            return new Reading.Read<>(new UploadedFile(type, new HttpBody(file)));
        } catch (IOException e) {
            return refused(ProblemKind.NOT_CSV, "the file looks packed with gzip, and cannot be unpacked");
        }
    }

    static String mediaType(HttpRequest request) {
        return lower(request, "content-type").split(";", 2)[0].strip();
    }

    private static String lower(HttpRequest request, String header) {
        return request.header(header).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static Reading<UploadedFile> tooLarge() {
        return refused(
                ProblemKind.TOO_LARGE,
                "a file has at most " + MAX_BYTES + " bytes as it travels, " + MAX_UNPACKED
                        + " unpacked; packed with gzip that is 100 000 rows");
    }

    private static Reading<UploadedFile> refused(ProblemKind kind, String detail) {
        return new Reading.Refused<>(Problem.of(kind, detail));
    }
}
