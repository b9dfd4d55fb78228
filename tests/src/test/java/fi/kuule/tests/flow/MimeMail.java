package fi.kuule.tests.flow;

import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MimeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as Apache James reads the file that the mailbox gives, strictly. */
record MimeMail(
        String subject,
        String from,
        String fromName,
        List<String> replyTo,
        List<String> to,
        Optional<String> unsubscribe,
        Optional<String> oneClick,
        String text,
        String html,
        Set<String> charsets,
        int longestLine) {
    static MimeMail of(Mail mail) {
        String file = MimeText.of(mail);
        try {
            return of(parsed(file), longestLine(file));
        } catch (MimeException | IOException e) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be read", e);
        }
    }

    private static Message parsed(String file) throws MimeException, IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
    }

    private static MimeMail of(Message message, int longestLine) {
        List<Entity> parts = ((Multipart) message.getBody()).getBodyParts();
        Mailbox from = message.getFrom().get(0);
        Set<String> charsets = new TreeSet<>();
        parts.forEach(part -> charsets.add(part.getCharset()));
        return new MimeMail(
                message.getSubject(),
                from.getAddress(),
                from.getName(),
                addresses(message.getReplyTo()),
                addresses(message.getTo()),
                header(message, "List-Unsubscribe"),
                header(message, "List-Unsubscribe-Post"),
                content(parts, "text/plain"),
                content(parts, "text/html"),
                charsets,
                longestLine);
    }

    private static List<String> addresses(AddressList addresses) {
        return addresses.flatten().stream().map(Mailbox::getAddress).toList();
    }

    private static Optional<String> header(Message message, String name) {
        return Optional.ofNullable(message.getHeader().getField(name)).map(field -> field.getBody());
    }

    private static String content(List<Entity> parts, String type) {
        TextBody body = parts.stream()
                .filter(part -> part.getMimeType().equals(type))
                .map(part -> (TextBody) part.getBody())
                .findFirst()
                .orElseThrow();
        try (Reader reader = body.getReader()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int longestLine(String file) {
        return Arrays.stream(file.split("\r\n")).mapToInt(String::length).max().orElse(0);
    }

    /** A text line by line: how lines end is the transport's. */
    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
