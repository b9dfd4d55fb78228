package fi.kuule.management;

import fi.kuule.aws.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a file that was sent, in whatever spreadsheets write: UTF-8, UTF-16 with its mark, else Windows-1252. The HTTP API hands on
 * {@code text/csv} as UTF-8 and loses what is not, so that is taken in UTF-8 only.
 */
final class UploadedText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char LOST = '\uFFFD';

    /** å, ä and ö of UTF-8 read as Windows-1252: no word has these. */
    private static final Pattern TWO_ENCODINGS = Pattern.compile("Ã[¤¶¥„–…]");

    private UploadedText() {}

    static Reading<String> of(HttpRequest request) {
        return switch (UploadedFile.of(request)) {
            case Reading.Refused<UploadedFile> refused -> new Reading.Refused<>(refused.problem());
            case Reading.Read<UploadedFile> read -> of(read.value());
        };
    }

    private static Reading<String> of(UploadedFile file) {
        byte[] bytes = file.content().bytes();
        Reading<String> text = file.type().equals(UploadedFile.CSV) ? utf8(bytes) : decoded(bytes);
        if (text instanceof Reading.Read<String> read && read.value().indexOf('\0') >= 0)
            return refused(
                    ProblemKind.NOT_CSV, "the file has nul characters: it is no text, or UTF-16 without its mark");
        return text;
    }

    /** What the HTTP API could not read as UTF-8 arrives as U+FFFD. */
    private static Reading<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(LOST) >= 0) return refused(ProblemKind.NOT_UTF8, "send the file as application/octet-stream");
        return new Reading.Read<>(withoutMark(text));
    }

    private static Reading<String> decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))
            return new Reading.Read<>(new String(bytes, StandardCharsets.UTF_16));
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Reading.Read<>(withoutMark(text));
        } catch (CharacterCodingException e) {
            return windows1252(bytes);
        }
    }

    private static Reading<String> windows1252(byte[] bytes) {
        String text = new String(bytes, WINDOWS_1252);
        if (text.indexOf(LOST) >= 0)
            return refused(ProblemKind.NOT_UTF8, "the file is neither UTF-8 nor UTF-16 with its mark nor Windows-1252");
        if (TWO_ENCODINGS.matcher(text).find())
            return refused(ProblemKind.NOT_UTF8, "a part of the file is UTF-8 and a part is not");
        return new Reading.Read<>(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (bytes[i] != (byte) mark[i]) return false;
        return true;
    }

    private static Reading<String> refused(ProblemKind kind, String detail) {
        return new Reading.Refused<>(Problem.of(kind, detail));
    }
}
