package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.access.HmacKey;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Aino.Mäki@example.fi,",
        "' AINO@Example.FI ', aino@example.fi",
        "aino+kunta@example.fi, aino+kunta@example.fi",
        "o'hara/x=y@example.fi, o'hara/x=y@example.fi",
        "aino@mäntyranta.fi, aino@mäntyranta.fi",
        "aino@MÄNTYRANTA.FI, aino@mäntyranta.fi",
        "aino@xn--mntyranta-v2a.fi, aino@mäntyranta.fi",
        "aino@posti.xn--mntyranta-v2a.fi, aino@posti.mäntyranta.fi",
        "aino@xn--p1ai.xn--p1ai, aino@рф.рф",
        "aino@xn--strae-oqa.example, aino@xn--strae-oqa.example",
        "aino@１２３.example, aino@123.example",
        "a@b.fi, a@b.fi",
        "aino@1.fi, aino@1.fi",
    })
    void anAddressHasOneNormalisedForm(String text, String normalised) {
        assertEquals(Optional.ofNullable(normalised), EmailAddress.parse(text).map(EmailAddress::value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "aino",
                "@example.fi",
                "aino@",
                "aino@example",
                "aino@example.fi.",
                "aino@.example.fi",
                "aino@example..fi",
                "aino..m@example.fi",
                ".aino@example.fi",
                "aino.@example.fi",
                "ai no@example.fi",
                "aino@exam ple.fi",
                "aino@example,fi",
                "aino@example_x.fi",
                "aino@-example.fi",
                "aino@example-.fi",
                "aino@192.168.0.1",
                "aino@[192.168.0.1]",
                "aino@example.123",
                "aino@eino@example.fi",
                "\"aino\"@example.fi",
                "Aino <aino@example.fi>",
                "aino@example.fi\r\nBcc: eino@example.fi",
                "äiti@example.fi",
                "aino@straße.example",
                "aino@example。fi",
                "aino@ex\u200dample.fi",
                "aino@\ufffd.fi"
            })
    void whatIsMalformedIsNoAddress(String text) {
        assertEquals(Optional.empty(), EmailAddress.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"64,63,true", "65,63,false", "64,64,false", "0,10,false"})
    void partsHaveTheirLongest(int local, int label, boolean address) {
        assertEquals(
                address,
                EmailAddress.parse("a".repeat(local) + "@" + "b".repeat(label) + ".fi")
                        .isPresent());
    }

    @Test
    void aLabelIsMeasuredAsItTravels() {
        assertEquals(Optional.empty(), EmailAddress.parse("aino@" + "ä".repeat(60) + ".fi"));
    }

    @Test
    void anAddressIsMeasuredAsItTravels() {
        String domain = ("ä" + "b".repeat(43) + ".").repeat(5) + "fi";
        assertEquals(Optional.empty(), EmailAddress.parse("aino@" + domain));
        assertEquals(Optional.empty(), EmailAddress.parse("aino@" + ("b".repeat(62) + ".").repeat(4) + "fi"));
    }

    @Test
    void bothWritingsOfADomainHaveOneAddressKeyAndPlusAddressesTheirOwn() {
        HmacKey key = new HmacKey(new byte[32]);
        assertEquals(
                AddressKey.of(key, new EmailAddress("aino@mäntyranta.fi")),
                AddressKey.of(key, new EmailAddress("AINO@xn--mntyranta-v2a.fi")));
        assertNotEquals(
                AddressKey.of(key, new EmailAddress("aino+a@mäntyranta.fi")),
                AddressKey.of(key, new EmailAddress("aino@mäntyranta.fi")));
    }

    @Test
    void whatIsWrongIsNotRepeatedInAnException() {
        assertEquals(
                "not an e-mail address",
                assertThrows(IllegalArgumentException.class, () -> new EmailAddress("salainen@"))
                        .getMessage());
    }

    @Property
    void theNormalisedFormOfAnAddressIsItsOwn(
            @ForAll @CharRange(from = 'a', to = 'ž') @CharRange(from = 'А', to = 'я') @StringLength(min = 1, max = 12)
                    String label) {
        EmailAddress.parse("aino@" + label + ".fi")
                .ifPresent(address -> assertEquals(address, new EmailAddress(address.value())));
    }

    @ParameterizedTest
    @CsvSource({
        "postmaster,NOBODY",
        "abuse,NOBODY",
        "noreply,NOBODY",
        "no-reply,NOBODY",
        "No-Reply+123,NOBODY",
        "mailer-daemon,NOBODY",
        "donotreply,NOBODY",
        "info,SHARED",
        "kirjaamo,SHARED",
        "toimisto,SHARED",
        "office,SHARED",
        "admin,SHARED",
        "Registrator,SHARED",
        "info+kysely,SHARED",
        "aino,PERSON",
        "aino.info,PERSON",
        "infotiski,PERSON",
        "abuse.aino,PERSON"
    })
    void anAddressOfAnOfficeOrOfNobodyIsKnownByItsName(String local, AddressRole role) {
        assertEquals(role, new EmailAddress(local + "@example.fi").role());
    }
}
