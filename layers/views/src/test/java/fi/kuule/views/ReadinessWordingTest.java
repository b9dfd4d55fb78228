package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;
import fi.kuule.readiness.Check;
import fi.kuule.readiness.CheckState;
import fi.kuule.readiness.DnsRecord;
import fi.kuule.readiness.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessWordingTest {
    private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z]+}");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyFindingIsSaidInEveryLanguageAndWhatIsNotRightHasARemedy(Language language) {
        Set<String> needed = new TreeSet<>(Set.of("canary.subject", "canary.text"));
        for (Finding finding : Finding.values()) {
            needed.add(ReadinessWording.key(finding) + ".says");
            if (finding.asksForMore()) needed.add(ReadinessWording.key(finding) + ".todo");
        }
        needed.addAll(Set.of("identity-not-verified.todo.unlisted", "dkim-not-confirmed.todo.unlisted"));
        assertEquals(needed, Texts.of("sending", language).keys());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyLanguageHasTheSameSlots(Language language) {
        Texts finnish = Texts.of("sending", Language.FI);
        Texts texts = Texts.of("sending", language);
        for (String key : finnish.keys()) {
            assertEquals(slots(finnish.get(key)), slots(texts.get(key)), key);
            assertFalse(texts.get(key).isBlank(), key);
        }
    }

    private static Set<String> slots(String text) {
        return SLOT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void factsStandInTheirSlots() {
        ReadinessWording wording = new ReadinessWording(Language.EN);
        Check outside = new Check(Finding.SENDER_OUTSIDE, Map.of("domain", "mallila.example"), List.of());
        assertTrue(wording.says(outside).contains(" mallila.example,"));
        assertTrue(wording.todo(outside).orElseThrow().contains("at mallila.example,"));
        assertEquals(Optional.empty(), wording.todo(new Check(Finding.ORGANISATION_PUT, Map.of(), List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        FI | Vuorokaudessa saa lähettää 50~000 viestiä ja sekunnissa 14. Viimeisen vuorokauden aikana on lähetetty 1~234.
        SV | Kontot får skicka 50~000 meddelanden per dygn och 14 per sekund. Under det senaste dygnet har 1~234 skickats.
        EN | The account may send 50,000 mails a day and 14 a second. 1,234 were sent in the last 24 hours.
        """)
    void countsStandAsTheLanguageWritesThem(Language language, String says) {
        Map<String, String> facts = Map.of("perDay", "50000", "used", "1234", "perSecond", "14");
        assertEquals(
                says.replace('~', '\u00A0'),
                new ReadinessWording(language).says(new Check(Finding.QUOTA_LEFT, facts, List.of())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.class,
            names = {"IDENTITY_NOT_VERIFIED", "DKIM_NOT_CONFIRMED"})
    void recordsBelowAreSpokenOfOnlyWhereThereAreSome(Finding finding) {
        ReadinessWording wording = new ReadinessWording(Language.EN);
        Map<String, String> facts = Map.of("domain", "mallila.example");
        DnsRecord key = new DnsRecord(DnsRecord.Type.CNAME, "a._domainkey.mallila.example", "a.dkim.amazonses.com");
        assertTrue(wording.todo(new Check(finding, facts, List.of(key)))
                .orElseThrow()
                .contains("below"));
        String unlisted = wording.todo(new Check(finding, facts, List.of())).orElseThrow();
        assertFalse(unlisted.contains("below"), unlisted);
        assertTrue(unlisted.contains("expects of mallila.example,"), unlisted);
    }

    @Test
    void aPolicyThatOnlyWatchesIsWellAndHasSomethingToDo() {
        Check watches = new Check(Finding.DMARC_WATCHES, Map.of("domain", "mallila.example"), List.of());
        assertEquals(CheckState.OK, watches.finding().state());
        assertTrue(new ReadinessWording(Language.EN).todo(watches).orElseThrow().contains("p=quarantine"));
    }

    @Test
    void whatIsWrittenToAwsIsOneTextWithTheCountWhereItIsKnown() {
        Optional<Organisation> organisation = Optional.of(organisation(Language.SV, Language.FI));
        String text = ReadinessWording.requestForProduction(organisation, OptionalInt.empty());
        assertTrue(text.contains("We are Mallila & kylät,"), text);
        assertTrue(text.contains("The sender is kysely@mallila.example."), text);
        assertEquals(
                text + " The first round has 1,200 recipients.",
                ReadinessWording.requestForProduction(organisation, OptionalInt.of(1_200)));
        for (String slot : List.of("{", "}"))
            assertFalse(ReadinessWording.requestForProduction(Optional.empty(), OptionalInt.of(1))
                    .contains(slot));
    }

    @Test
    void whatWasNotSeenIsToldAlike() {
        assertEquals(
                Set.of("unseen"),
                Arrays.stream(Finding.values())
                        .filter(finding -> finding.name().endsWith("_UNSEEN"))
                        .map(ReadinessWording::key)
                        .collect(Collectors.toSet()));
    }

    private static Organisation organisation(Language... languages) {
        return new Organisation(
                LocalText.same("Mallila & kylät"),
                List.of(languages),
                new EmailAddress("kysely@mallila.example"),
                new EmailAddress("palaute@mallila.example"),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theCanaryOfAnOrganisationThatSpeaksEasyFinnishFirstIsInFinnish() {
        Message canary = new CanaryLetter().compose(organisation(Language.FI_SELKO, Language.SV));
        assertEquals(Language.FI, canary.language());
        assertEquals("Kuulen päivittäinen koeviesti", canary.subject().value());
        assertTrue(canary.html().contains("<html lang=\"fi\""));
    }

    @Test
    void theCanaryGoesToTheSimulatorInTheOrganisationsLanguageWithoutLinks() {
        Message canary = new CanaryLetter().compose(organisation(Language.SV, Language.FI));
        assertEquals("success@simulator.amazonses.com", canary.to().value());
        assertEquals("kysely@mallila.example", canary.from().value());
        assertEquals(Language.SV, canary.language());
        assertTrue(canary.html().contains("<html lang=\"sv\""));
        assertTrue(canary.html().contains(canary.text()));
        assertFalse(canary.html().contains("href"));
    }
}
