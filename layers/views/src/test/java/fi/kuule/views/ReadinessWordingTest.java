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
import fi.kuule.readiness.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessWordingTest {
    private static final Pattern SLOT = Pattern.compile("\\{[A-Za-z]+}");

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void everyFindingIsSaidInEveryLanguageAndWhatIsNotRightHasARemedy(Language language) {
        Set<String> needed = new TreeSet<>(Set.of("canary.subject", "canary.text"));
        for (Finding finding : Finding.values()) {
            needed.add(ReadinessWording.key(finding) + ".says");
            if (finding.state() != CheckState.OK) needed.add(ReadinessWording.key(finding) + ".todo");
        }
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

    @Test
    void whatWasNotSeenIsToldAlike() {
        assertEquals(
                Set.of("unseen"),
                Arrays.stream(Finding.values())
                        .filter(finding -> finding.name().endsWith("_UNSEEN"))
                        .map(ReadinessWording::key)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theCanaryGoesToTheSimulatorInTheOrganisationsLanguageWithoutLinks() {
        Message canary = new CanaryLetter()
                .compose(new Organisation(
                        LocalText.same("Mallila & kylät"),
                        List.of(Language.SV, Language.FI),
                        new EmailAddress("kysely@mallila.example"),
                        new EmailAddress("palaute@mallila.example"),
                        Optional.empty(),
                        Optional.empty()));
        assertEquals("success@simulator.amazonses.com", canary.to().value());
        assertEquals("kysely@mallila.example", canary.from().value());
        assertEquals(Language.SV, canary.language());
        assertTrue(canary.html().contains("<html lang=\"sv\">"));
        assertTrue(canary.html().contains(canary.text()));
        assertFalse(canary.html().contains("http"));
    }
}
