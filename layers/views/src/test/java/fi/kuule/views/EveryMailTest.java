package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.HeaderText;
import fi.kuule.views.SampleMails.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every mail in every language. The mails stand as files beside; {@code -Dkuule.write=true} writes them anew. */
class EveryMailTest {
    private static final Path FILES = Path.of("src/test/resources/mails");

    static Stream<Map.Entry<String, Mail>> mails() {
        return SampleMails.all().entrySet().stream();
    }

    static Stream<Map.Entry<String, Mail>> mailsAndReports() {
        return Stream.concat(mails(), SampleMails.reports().entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("mailsAndReports")
    void mailProgramsHoldAllOfIt(Map.Entry<String, Mail> named) {
        assertEquals(List.of(), MailHtml.faults(named.getValue().html(), SampleMails.HOST), named.getKey());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itIsSmallAndNoSlotIsLeftUnfilled(Map.Entry<String, Mail> named) {
        Mail mail = named.getValue();
        int bytes = mail.html().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= 20 * 1024, named.getKey() + " has " + bytes + " bytes");
        String unfilled = "(?s).*\\{(?!id})[a-zA-Z]+}.*";
        assertFalse(mail.text().matches(unfilled), mail.text());
        assertFalse(MailFacts.of(mail.html()).text().matches(unfilled));
        assertFalse(new HeaderText(mail.subject()).value().contains("{"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void itIsAsItsFilesSay(Map.Entry<String, Mail> named) throws IOException {
        Mail mail = named.getValue();
        assertFile(named.getKey() + ".html", mail.html());
        assertFile(named.getKey() + ".txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
    }

    private static void assertFile(String name, String text) throws IOException {
        Path file = FILES.resolve(name);
        if (Boolean.getBoolean("kuule.write")) {
            Files.createDirectories(FILES);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, name);
    }
}
