package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Service.Touchpoint;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.ContactFault.Why;
import fi.kuule.wave.ContactList.Reading;
import fi.kuule.wave.ContactList.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactListTest {
    private static final Service LIBRARY = service(
            "kirjasto",
            1,
            "Kirjasto",
            "Biblioteket",
            new Touchpoint("tiski", new LocalText(Map.of(Language.FI, "Palvelutiski", Language.SV, "Servicedisk"))));
    private static final Service CLINIC = service("neuvola", 2, "Neuvola", "Rådgivningsbyrån");
    private final ContactList list = new ContactList(List.of(LIBRARY, CLINIC), Language.FI);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sähköposti;kieli;palvelu;asiointikohta;ikäryhmä;alue",
                "Sähköpostiosoite;KIELI; palvelu ;kohta;Ikäryhmä;alue",
                "e-postadress;språk;tjänst;kontaktpunkt;åldersgrupp;område",
                "E-mail;Language;Service;Touchpoint;Age group;Area",
                "email;language;service;touchpoint;age_group;area"
            })
    void theHeaderMayBeFinnishSwedishOrEnglish(String header) {
        List<Contact> contacts = accepted(header, "liisa@example.fi;sv;kirjasto;tiski;16-29;ita");

        assertEquals(
                List.of(new Contact(
                        new EmailAddress("liisa@example.fi"),
                        new ServiceId("kirjasto"),
                        Optional.of("tiski"),
                        new Strata("16-29", "ita", Language.SV))),
                contacts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viite", "Referens", "REFERENCE", "asiakasnumero"})
    void whoHasAReferenceAndNoAddressGetsALetter(String column) {
        List<Contact> contacts = accepted(
                "email;service;" + column, ";kirjasto; A-10442 ", "a@example.fi;kirjasto;A-10443", ";kirjasto;A-10442");

        assertEquals(
                List.of(new Reference("A-10442"), new EmailAddress("a@example.fi")),
                contacts.stream().map(Contact::recipient).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi-selko", "selko", "Selkosuomi", "lätt finska", "Easy Finnish"})
    void easyFinnishMayBeNamedInFinnishSwedishOrEnglish(String language) {
        assertEquals(
                Language.FI_SELKO,
                accepted("email;service;language", "a@example.fi;kirjasto;" + language)
                        .get(0)
                        .strata()
                        .language());
    }

    @Test
    void aListOfReferencesNeedsNoColumnOfAddresses() {
        assertEquals(
                Channel.LETTER, accepted("viite;palvelu", "7;kirjasto").get(0).channel());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', NO_RECIPIENT, viite",
        "nobody, A-1, NOT_AN_ADDRESS, email",
        "a@example.fi, '\u0007', NOT_A_REFERENCE, viite",
    })
    void aRowNeedsAnAddressOrAReferenceAndWhatItHasMustBeOne(String address, String reference, Why why, String column) {
        ContactFault fault = refused("email;service;viite", address + ";kirjasto;" + reference)
                .get(0);

        assertEquals(why, fault.why());
        assertEquals(column, fault.column());
    }

    @Test
    void aDomainInUnicodeAndInPunycodeIsTheSameAddress() {
        assertEquals(
                List.of(new EmailAddress("liisa@mäntyranta.fi")),
                accepted(
                                "email;service",
                                "liisa@mäntyranta.fi;kirjasto",
                                "Liisa@XN--mntyranta-v2a.FI;kirjasto",
                                "liisa@MÄNTYRANTA.fi;kirjasto")
                        .stream()
                        .map(contact -> contact.address().orElseThrow())
                        .toList());
    }

    @Test
    void whatFollowsAPlusMakesAnotherAddress() {
        assertEquals(
                2,
                accepted("email;service", "liisa+a@example.fi;kirjasto", "liisa+b@example.fi;kirjasto")
                        .size());
    }

    @Test
    void aReferenceHasAtMostSixtyCharacters() {
        assertEquals(1, accepted("viite;palvelu", "x".repeat(60) + ";kirjasto").size());
        assertEquals(
                Why.NOT_A_REFERENCE,
                refused("viite;palvelu", "x".repeat(61) + ";kirjasto").get(0).why());
    }

    @ParameterizedTest
    @CsvSource({
        "kirjasto, kirjasto",
        "Kirjasto, kirjasto",
        "BIBLIOTEKET, kirjasto",
        "Rådgivningsbyrån, neuvola",
    })
    void aServiceIsGivenByIdOrByNameInAnyLanguage(String value, String id) {
        assertEquals(
                new ServiceId(id),
                accepted("email;service", "a@example.fi;" + value).get(0).service());
    }

    @ParameterizedTest
    @CsvSource({
        "fi, FI",
        "suomi, FI",
        "Finska, FI",
        "sv-FI, SV",
        "ruotsi, SV",
        "svenska, SV",
        "Swedish, SV",
        "englanti, EN",
        "English, EN",
        "en, EN",
        "'', FI"
    })
    void aLanguageIsGivenByTagOrByNameOrNotAtAll(String value, Language language) {
        assertEquals(
                language,
                accepted("email;service;language", "a@example.fi;kirjasto;" + value)
                        .get(0)
                        .strata()
                        .language());
    }

    @Test
    void anOrganisationWithOneServiceNeedNotNameIt() {
        ContactList one = new ContactList(List.of(LIBRARY), Language.SV);

        Reading reading = one.read(rows("e-post", "liisa@example.fi"));

        assertEquals(
                List.of(new Contact(
                        new EmailAddress("liisa@example.fi"),
                        LIBRARY.id(),
                        Optional.empty(),
                        new Strata("", "", Language.SV))),
                assertInstanceOf(Reading.Accepted.class, reading).contacts());
    }

    @Test
    void aRowThatRepeatsAddressAndServiceIsADuplicate() {
        Reading reading = list.read(rows(
                "email;service",
                "liisa@example.fi;kirjasto",
                " LIISA@example.fi ;Biblioteket",
                "liisa@example.fi;neuvola"));

        Reading.Accepted accepted = assertInstanceOf(Reading.Accepted.class, reading);
        assertEquals(1, accepted.duplicates());
        assertEquals(2, accepted.contacts().size());
    }

    @Test
    void blankRowsArePassedOver() {
        Reading reading = list.read(rows("email;service", ";", "", "liisa@example.fi;kirjasto", " ; "));

        assertEquals(
                1, assertInstanceOf(Reading.Accepted.class, reading).contacts().size());
        assertEquals(0, assertInstanceOf(Reading.Accepted.class, reading).duplicates());
    }

    @Test
    void allLanguagesOfMailsAreNamedWhereOneIsUnknown() {
        assertEquals("this is not Finnish, Swedish, English or easy Finnish", Why.UNKNOWN_LANGUAGE.sentence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "liisa.example.fi;kirjasto;fi;;;| sähköposti | liisa.example.fi | NOT_AN_ADDRESS | ",
                "liisa@example,fi;kirjasto;fi;;;| sähköposti | liisa@example,fi | NOT_AN_ADDRESS | liisa@example.fi",
                "Liisa <Liisa@example.fi>;kirjasto;;;;| sähköposti | Liisa <Liisa@example.fi> | NOT_AN_ADDRESS | liisa@example.fi",
                ";kirjasto;fi;;;| sähköposti | '' | NOT_AN_ADDRESS | ",
                "liisa@example.fi.;kirjasto;fi;;;| sähköposti | liisa@example.fi. | NOT_AN_ADDRESS | liisa@example.fi",
                "liisa..a@example.fi;kirjasto;fi;;;| sähköposti | liisa..a@example.fi | NOT_AN_ADDRESS | liisa.a@example.fi",
                "NoReply@example.fi;kirjasto;fi;;;| sähköposti | NoReply@example.fi | ADDRESS_OF_NOBODY | ",
                "postmaster+x@example.fi;kirjasto;fi;;;| sähköposti | postmaster+x@example.fi | ADDRESS_OF_NOBODY | ",
                "a@example.fi;kirjastto;fi;;;| Palvelu | kirjastto | UNKNOWN_SERVICE | kirjasto",
                "a@example.fi;Bibliotek;fi;;;| Palvelu | Bibliotek | UNKNOWN_SERVICE | Biblioteket",
                "a@example.fi;uimahalli;fi;;;| Palvelu | uimahalli | UNKNOWN_SERVICE | ",
                "a@example.fi;;fi;;;| Palvelu | '' | UNKNOWN_SERVICE | ",
                "a@example.fi;kirjasto;svensk;;;| kieli | svensk | UNKNOWN_LANGUAGE | svenska",
                "a@example.fi;kirjasto;viro;;;| kieli | viro | UNKNOWN_LANGUAGE | ",
                "a@example.fi;kirjasto;fi;tisky;;| kohta | tisky | UNKNOWN_TOUCHPOINT | tiski",
                "a@example.fi;neuvola;fi;tiski;;| kohta | tiski | UNKNOWN_TOUCHPOINT | ",
                "a@example.fi;kirjasto;fi;;*;| ikäryhmä | * | NOT_A_GROUP | ",
                "a@example.fi;kirjasto;fi;;;12345678901234567890123456789012345678901| alue | 12345678901234567890123456789012345678901 | NOT_A_GROUP | ",
            })
    void aBadValueIsToldWithItsColumnAndAGuess(String row, String column, String value, Why why, String guess) {
        Reading reading = list.read(rows("sähköposti;Palvelu;kieli;kohta;ikäryhmä;alue", row));

        assertEquals(
                List.of(new ContactFault(2, column, value, why, Optional.ofNullable(guess))),
                assertInstanceOf(Reading.Refused.class, reading).faults());
    }

    @Test
    void aGroupMayNotHoldTheSignThatPartsGroups() {
        List<ContactFault> faults = refused("email;service;area", "a@example.fi;kirjasto;ita|lansi");

        assertEquals(List.of(new ContactFault(2, "area", "ita|lansi", Why.NOT_A_GROUP, Optional.empty())), faults);
    }

    @Test
    void everyFaultOfEveryRowIsTold() {
        List<ContactFault> faults = refused("email;service", "a;kirjasto", "b@example.fi;kirjasto", "c;tuntematon");

        assertEquals(
                List.of("2 email", "4 email", "4 service"),
                faults.stream()
                        .map(fault -> fault.line() + " " + fault.column())
                        .toList());
    }

    @Test
    void aThousandFaultsAreToldAndAllAreCounted() {
        List<String> lines = new ArrayList<>(List.of("email;service"));
        for (int i = 0; i < 1_200; i++) lines.add("ei osoite;kirjasto");

        Reading.Refused refused =
                assertInstanceOf(Reading.Refused.class, list.read(rows(lines.toArray(String[]::new))));

        assertEquals(1_000, refused.faults().size());
        assertEquals(1_200, refused.count());
    }

    @ParameterizedTest
    @CsvSource({
        "email;service;puhelin, puhelin, puhelin, UNKNOWN_COLUMN, ",
        "email;servise, servise, servise, UNKNOWN_COLUMN, service",
        "email;palvelu;service, service, service, REPEATED_COLUMN, ",
        "palvelu;kieli, sähköposti, '', MISSING_COLUMN, ",
        "email;kieli, palvelu, '', MISSING_COLUMN, "
    })
    void aHeaderThatIsNotUnderstoodIsRefusedByName(String header, String column, String value, Why why, String guess) {
        List<ContactFault> faults = refused(header, "a@example.fi;kirjasto");

        assertEquals(new ContactFault(1, column, value, why, Optional.ofNullable(guess)), faults.get(0));
    }

    @Test
    void aVeryLongValueIsToldInPart() {
        String value = refused("email;service", "a@example.fi;" + "🎉".repeat(10_000))
                .get(0)
                .value();

        assertEquals("🎉".repeat(200) + "…", value);
    }

    @Test
    void aValueUnderNoColumnIsAFault() {
        assertEquals(
                List.of(new ContactFault(2, "", "yli", Why.VALUE_WITHOUT_COLUMN, Optional.empty())),
                refused("email;service;", "a@example.fi;kirjasto;yli"));
    }

    @Test
    void aListWithoutRowsIsAFault() {
        assertEquals(Why.NO_ROWS, refused("email;service").get(0).why());
        assertEquals(
                Why.NO_ROWS,
                assertInstanceOf(Reading.Refused.class, list.read(List.of()))
                        .faults()
                        .get(0)
                        .why());
    }

    @Test
    void neitherRowsNorContactsNorFaultsSpeakOfPeople() {
        Row row = new Row(2, List.of("liisa@example.fi", "kirjasto"));
        Contact contact = accepted("email;service", "liisa@example.fi;kirjasto").get(0);
        ContactFault fault = refused("email;service", "liisa@;kirjasto").get(0);

        assertFalse((row + " " + contact + " " + fault).contains("liisa"));
    }

    @Property(tries = 200)
    void noCellMakesTheReaderFail(@ForAll List<String> cells) {
        List<Row> asBody = List.of(new Row(1, List.of("email", "service", "language", "area")), new Row(2, cells));
        List<Row> asHeader = List.of(new Row(1, cells), new Row(2, cells));

        assertDoesNotThrow(() -> list.read(asBody));
        assertDoesNotThrow(() -> list.read(asHeader));
    }

    private List<Contact> accepted(String... lines) {
        return assertInstanceOf(Reading.Accepted.class, list.read(rows(lines))).contacts();
    }

    private List<ContactFault> refused(String... lines) {
        return assertInstanceOf(Reading.Refused.class, list.read(rows(lines))).faults();
    }

    private static List<Row> rows(String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) rows.add(new Row(rows.size() + 1, Arrays.asList(line.split(";", -1))));
        return rows;
    }

    private static Service service(String id, int number, String fi, String sv, Touchpoint... touchpoints) {
        return new Service(
                new ServiceId(id),
                number,
                new LocalText(Map.of(Language.FI, fi, Language.SV, sv)),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(touchpoints),
                Optional.empty());
    }
}
