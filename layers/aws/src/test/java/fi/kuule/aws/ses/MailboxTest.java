package fi.kuule.aws.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Line;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTest {
    private static final EmailAddress SENDER = new EmailAddress("kysely@kunta.example");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Mantyranta,\"Mantyranta\" <kysely@kunta.example>",
                "Kunta \"K\" \\ Oy,\"Kunta \\\"K\\\" \\\\ Oy\" <kysely@kunta.example>",
                "Mäntyranta,=?UTF-8?B?TcOkbnR5cmFudGE=?= <kysely@kunta.example>"
            })
    void aNameIsQuotedOrEncoded(String name, String expected) {
        assertEquals(expected, Mailbox.of(new HeaderText(name), SENDER));
    }

    @ParameterizedTest
    @CsvSource({"a.b@kunta.example,a.b@kunta.example", "a@mäntyranta.example,a@xn--mntyranta-v2a.example"})
    void aDomainIsWrittenInAscii(String address, String expected) {
        assertEquals(expected, Mailbox.of(new EmailAddress(address)));
    }

    @Property
    void aNameOfAnyLettersIsReadBackWordByWord(@ForAll @StringLength(min = 1, max = 120) String letters) {
        String name = "ä" + new String(letters.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Assume.that(Line.isOne(name));
        String[] words = Mailbox.of(new HeaderText(name), SENDER)
                .replace(" <kysely@kunta.example>", "")
                .split(" ");
        for (String word : words) assertTrue(word.length() <= 75, word);
        assertEquals(name, Arrays.stream(words).map(MailboxTest::decoded).collect(Collectors.joining()));
    }

    private static String decoded(String word) {
        String base64 = word.substring("=?UTF-8?B?".length(), word.length() - "?=".length());
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
