package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.response.AnswerEntry.Entry;
import fi.kuule.response.AnswerEntry.Way;
import fi.kuule.survey.Privacy;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterAnswerTest {
    private final Town town = new Town();
    private final LetterCode code = town.inviteByLetter();

    @BeforeEach
    void manyGotLetters() {
        town.register.cells =
                Map.of("65-|itakylat|sv|letter", "65-|itakylat|sv|letter", "16-29|itakylat|fi", "16-29|itakylat|fi");
    }

    private Entry enter(String typed, String comment) {
        return town.entry.enter(Town.WAVE, typed, Way.PHONE, 9, comment);
    }

    @ParameterizedTest
    @CsvSource({"K7PQ-2MXR-9TWH,false,letter", "k7pq2mxr9twh,false,letter", "K7PQ-2MXR-9TWH,true,letter-qr"})
    void aLetterIsAnsweredByItsCodeAsItWasTypedAndByItsLinkAsItWasScanned(
            String typed, boolean scanned, String channel) {
        assertInstanceOf(Answering.Thanked.class, town.answer(new Link.Personal(typed, scanned), "9", ""));

        assertEquals(channel, town.responses.only().channel());
        assertEquals("65-|itakylat|sv", town.responses.only().cell());
    }

    @Test
    void aPageThatWasOpenedWithATypedCodeIsSentToTheLettersOwnAddress() {
        String seal = town.open(new Link.Personal(" k7pq 2mxr 9twh "));
        town.later(10_000);

        assertInstanceOf(
                Answering.Thanked.class,
                town.capture.submit(new Link.Personal(code.value()), Town.form("9", "", seal)));
    }

    @Test
    void aMarkOfACameraOnAMailsLinkSaysNothing() {
        town.answer(new Link.Personal(Town.TOKEN.value(), true), "9", "");

        assertEquals("email", town.responses.only().channel());
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS,*", "CONFIDENTIAL,letter"})
    void whereFewGotLettersOnlyAConfidentialAnswerSaysByWhatItCame(Privacy privacy, String channel) {
        town.survey(privacy);
        town.register.cells = Map.of("65-|itakylat|sv|letter", "*|*|*|*");

        town.answer(new Link.Personal(code.value()), "9", "");

        assertEquals(channel, town.responses.only().channel());
        assertEquals("*|*|*", town.responses.only().cell());
    }

    @Test
    void anAnswerOnThePhoneIsStoredAsACitizensPress() {
        Entry.Stored stored = assertInstanceOf(Entry.Stored.class, enter("k7pq 2mxr 9twh", "Bra\r\n"));

        Response response = town.responses.only();
        assertEquals(stored.receipt().key(), response.key());
        assertEquals("phone", response.channel());
        assertEquals("65-|itakylat|sv", response.cell());
        assertEquals(Optional.of("Bra"), response.why());
        assertEquals(Optional.empty(), response.invitation());
        assertTrue(town.invitations.answered.contains(code.invitation()));
    }

    @Test
    void aConfidentialAnswerOnPaperKeepsItsInvitation() {
        town.survey(Privacy.CONFIDENTIAL);

        town.entry.enter(Town.WAVE, code.value(), Way.PAPER, 3, "");

        assertEquals(Optional.of(code.invitation()), town.responses.only().invitation());
        assertEquals("paper", town.responses.only().channel());
    }

    @Test
    void aLetterIsAnsweredOnceByWhateverWay() {
        enter(code.value(), "");

        assertEquals(new Entry.AlreadyAnswered(), enter(code.value(), "Muuta"));
        assertInstanceOf(Answering.AlreadyAnswered.class, town.capture.open(new Link.Personal(code.value()), ""));
        assertEquals(Optional.empty(), town.responses.only().why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7PQ-2MXR-9TWJ", "K7PQ", "", "Qm7xT2vK9cLr4ZpB8nWd3A"})
    void aCodeOfNoLetterIsUnknown(String typed) {
        assertEquals(new Entry.UnknownCode(), enter(typed, ""));
        assertEquals(Map.of(), town.responses.rows);
    }

    @Test
    void aCodeOpensOnlyItsOwnWave() {
        town.register.waves.put(new WaveId("w2"), town.register.waves.get(Town.WAVE));

        assertEquals(new Entry.UnknownCode(), town.entry.enter(new WaveId("w2"), code.value(), Way.PHONE, 9, ""));
        assertEquals(new Entry.UnknownWave(), town.entry.enter(new WaveId("w3"), code.value(), Way.PHONE, 9, ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = WaveState.class,
            names = {"DRAFT", "STOPPED", "CLOSED", "WITHDRAWN"})
    void aWaveThatTakesNoAnswersTakesNoneByPhone(WaveState state) {
        town.wave(state);

        assertEquals(new Entry.NotOpen(), enter(code.value(), ""));
    }

    @Test
    void aPausedWaveTakesAnswersByPhoneAsItDoesOtherwise() {
        town.wave(WaveState.PAUSED);

        assertInstanceOf(Entry.Stored.class, enter(code.value(), ""));
    }

    @Test
    void whatACitizenCannotWriteNobodyWritesForThem() {
        assertEquals(new Entry.Faulty(List.of(new Fault.TextCharacters())), enter(code.value(), "a\u0000b"));
        assertInstanceOf(Entry.Faulty.class, enter(code.value(), "x".repeat(10_001)));
        assertTrue(town.invitations.answered.isEmpty());
    }

    @Test
    void theLinkOfAWithdrawnWaveSaysSoAndTakesNothing() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        town.wave(WaveState.WITHDRAWN);

        assertInstanceOf(Answering.Withdrawn.class, town.capture.open(Town.LINK, "9"));
        assertInstanceOf(Answering.Withdrawn.class, town.capture.submit(Town.LINK, Town.form("9", "", seal)));
        assertEquals(Map.of(), town.responses.rows);
    }

    @Test
    void aFormThatComesAgainAfterTheWaveWasWithdrawnIsThankedAgain() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        Answering first = town.capture.submit(Town.LINK, Town.form("9", "", seal));
        town.wave(WaveState.WITHDRAWN);

        Answering again = town.capture.submit(Town.LINK, Town.form("9", "", seal));

        assertEquals(
                assertInstanceOf(Answering.Thanked.class, first).receipt(),
                assertInstanceOf(Answering.Thanked.class, again).receipt());
    }
}
