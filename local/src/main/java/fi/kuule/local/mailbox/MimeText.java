package fi.kuule.local.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.StringJoiner;

/** A mail as a file that mail programs open (.eml). */
public final class MimeText {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    private MimeText() {}

    public static String of(Mail mail) {
        String boundary = "=_" + mail.id();
        StringBuilder text = new StringBuilder();
        header(text, "From", mail.from());
        header(text, "To", String.join(", ", mail.to()));
        if (!mail.replyTo().isEmpty()) header(text, "Reply-To", String.join(", ", mail.replyTo()));
        header(text, "Subject", word(mail.subject()));
        header(
                text,
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.sentAt().atOffset(ZoneOffset.UTC)));
        header(text, "Message-ID", "<" + mail.id() + "@localhost>");
        mail.headers().forEach((name, value) -> header(text, name, value));
        header(text, "MIME-Version", "1.0");
        header(text, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        part(text, boundary, "text/plain", mail.text());
        part(text, boundary, "text/html", mail.html());
        return text.append("\r\n--").append(boundary).append("--\r\n").toString();
    }

    private static void part(StringBuilder text, String boundary, String type, String content) {
        if (content.isEmpty()) return;
        text.append("\r\n--").append(boundary).append("\r\n");
        header(text, "Content-Type", type + "; charset=UTF-8");
        header(text, "Content-Transfer-Encoding", "base64");
        text.append("\r\n").append(LINES.encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** One line, whatever the value holds. */
    private static void header(StringBuilder text, String name, String value) {
        text.append(name)
                .append(": ")
                .append(value.replaceAll("[\\r\\n]+", " "))
                .append("\r\n");
    }

    /** Encoded words of at most 75 characters, as RFC 2047 wants them. */
    private static String word(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 127)) return text;
        StringJoiner words = new StringJoiner(" ");
        int[] characters = text.codePoints().toArray();
        for (int start = 0; start < characters.length; start += 10) {
            String piece = new String(characters, start, Math.min(10, characters.length - start));
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)) + "?=");
        }
        return words.toString();
    }
}
