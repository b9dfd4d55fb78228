package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.survey.Privacy;
import fi.kuule.wave.WaveState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCaptureTest {
    private final Town town = new Town();

    private void nothingIsStored() {
        assertEquals(Map.of(), town.responses.rows);
        assertTrue(town.invitations.answered.isEmpty());
    }

    @Test
    void anAnonymousAnswerIsStoredWithItsCellAndWithoutItsInvitation() {
        Answering.Thanked thanked = assertInstanceOf(Answering.Thanked.class, town.answer(Town.LINK, "9", "Hyvä\r\n"));

        assertEquals(
                new Response(
                        thanked.receipt().key(),
                        Town.LIBRARY,
                        Town.SURVEY,
                        Optional.of(Town.WAVE),
                        "16-29|*|fi",
                        "email",
                        new Rating(9),
                        Optional.of("Hyvä"),
                        Optional.empty(),
                        LocalDate.of(2028, 11, 30)),
                town.responses.only());
        assertEquals(Town.TODAY, thanked.receipt().day());
        assertEquals(7, thanked.receipt().service());
    }

    @Test
    void aConfidentialAnswerKeepsItsInvitation() {
        town.survey(Privacy.CONFIDENTIAL);

        town.answer(Town.LINK, "9", "");

        assertEquals(Optional.of(Town.TOKEN.invitation()), town.responses.only().invitation());
    }

    @Test
    void anUnknownCombinationOfStrataIsInNoCell() {
        town.register.cells = Map.of();

        town.answer(Town.LINK, "9", "");

        assertEquals("*|*|*||*|*", town.responses.only().cell());
    }

    @Test
    void openingStoresNothingHoweverOften() {
        for (int i = 0; i < 3; i++) assertInstanceOf(Answering.Asked.class, town.capture.open(Town.LINK, "9"));

        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "10", "0"})
    void theTappedNumberIsChosen(String tapped) {
        assertEquals(
                tapped,
                ((Answering.Asked) town.capture.open(Town.LINK, tapped)).form().rating());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "x", "", "\"><script>"})
    void whatIsNoNumberChoosesNothing(String tapped) {
        assertEquals(
                "",
                ((Answering.Asked) town.capture.open(Town.LINK, tapped)).form().rating());
    }

    @Test
    void unknownMalformedAndExpiredTokensAreToldApartByNothing() {
        List<List<String>> reads = new ArrayList<>();
        town.invite(town.now);
        for (Link link :
                List.of(new Link.Personal("AAAAAAAAAAAAAAAAAAAAAA"), new Link.Personal("ei/tämä ole"), Town.LINK)) {
            town.register.reads.clear();
            assertEquals(new Answering.UnknownLink(town.register.organisation), town.capture.open(link, ""));
            assertEquals(
                    new Answering.UnknownLink(town.register.organisation),
                    town.capture.submit(link, Town.form("9", "", "")));
            reads.add(List.copyOf(town.register.reads));
        }

        assertEquals(List.of("organisation", "invitation", "organisation", "invitation"), reads.get(0));
        assertEquals(reads.get(0), reads.get(1));
        assertEquals(reads.get(0), reads.get(2));
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"muu", "Ei slug", "a/b"})
    void anUnknownOpenLinkCostsOneReadWhateverItsForm(String code) {
        assertEquals(new Answering.UnknownLink(town.register.organisation), town.capture.open(new Link.Open(code), ""));
        assertEquals(List.of("organisation", "open link"), town.register.reads);
    }

    @Test
    void theSameFormAgainGetsTheSameThanksAndReceipt() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        Answering first = town.capture.submit(Town.LINK, Town.form("9", "Hyvä", seal));
        town.later(60_000);

        sameThanks(first, town.capture.submit(Town.LINK, Town.form("9", "Hyvä", seal)));
        town.responses.only();
    }

    @Test
    void theSameFormAgainAfterMidnightGetsTheSameThanksAndReceipt() {
        town.now = Town.TODAY.atTime(23, 58).atZone(Town.ZONE).toInstant();
        for (Link link : List.of(Town.LINK, Town.POSTER)) {
            String seal = town.open(link);
            town.later(60_000);
            Answering.Thanked first =
                    assertInstanceOf(Answering.Thanked.class, town.capture.submit(link, Town.form("9", "", seal)));
            town.later(3_600_000);
            Answering again = town.capture.submit(link, Town.form("9", "", seal));
            town.later(-3_660_000);

            assertEquals(Town.TODAY, first.receipt().day());
            sameThanks(first, again);
        }
        assertEquals(2, town.responses.rows.size());
    }

    @Test
    void theSameFormAgainAfterTheSurveyClosedGetsTheSameThanksAndReceipt() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        Answering first = town.capture.submit(Town.LINK, Town.form("9", "Hyvä", seal));
        town.wave(WaveState.CLOSED);

        sameThanks(first, town.capture.submit(Town.LINK, Town.form("9", "Hyvä", seal)));
        assertInstanceOf(Answering.Closed.class, town.capture.submit(Town.LINK, Town.form("8", "Hyvä", seal)));
        town.responses.only();
    }

    private static void sameThanks(Answering first, Answering again) {
        Answering.Thanked before = assertInstanceOf(Answering.Thanked.class, first);
        Answering.Thanked after = assertInstanceOf(Answering.Thanked.class, again);
        assertEquals(before.receipt(), after.receipt());
        assertEquals(before.answer(), after.answer());
    }

    @Test
    void secondAnswerToTheSameInvitationChangesNothing() {
        town.answer(Town.LINK, "9", "Hyvä");
        Response first = town.responses.only();

        assertInstanceOf(Answering.AlreadyAnswered.class, town.capture.open(Town.LINK, ""));
        String seal = new PageSeal(town.now, new ReceiptSecret(5), false).sealed(town.pageKey, Town.LINK);
        town.later(10_000);
        assertInstanceOf(
                Answering.AlreadyAnswered.class, town.capture.submit(Town.LINK, Town.form("0", "Huono", seal)));

        assertEquals(first, town.responses.only());
    }

    @Test
    void theSamePageWithAnotherAnswerChangesNothing() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        town.capture.submit(Town.LINK, Town.form("9", "", seal));

        assertInstanceOf(Answering.AlreadyAnswered.class, town.capture.submit(Town.LINK, Town.form("3", "", seal)));
        assertEquals(new Rating(9), town.responses.only().rating());
    }

    @ParameterizedTest
    @EnumSource(
            value = WaveState.class,
            names = {"CLOSED", "STOPPED"})
    void anEndedWaveIsClosedBeforeItsLastDay(WaveState state) {
        String seal = town.open(Town.LINK);
        town.wave(state);
        town.later(10_000);

        assertTrue(assertInstanceOf(Answering.Closed.class, town.capture.open(Town.LINK, ""))
                .early());
        assertInstanceOf(Answering.Closed.class, town.capture.submit(Town.LINK, Town.form("9", "", seal)));
        nothingIsStored();
    }

    @ParameterizedTest
    @EnumSource(
            value = WaveState.class,
            mode = Mode.INCLUDE,
            names = {"RUNNING", "PAUSED"})
    void aWaveThatRunsOrPausesTakesAnswers(WaveState state) {
        town.wave(state);

        assertInstanceOf(Answering.Thanked.class, town.answer(Town.LINK, "9", ""));
    }

    @Test
    void theSurveyIsOpenToTheEndOfItsLastDayInTheOrganisationsZone() {
        town.now = Town.CLOSES.atTime(23, 59, 59).atZone(Town.ZONE).toInstant();
        assertInstanceOf(Answering.Asked.class, town.capture.open(Town.LINK, ""));
        assertInstanceOf(Answering.Asked.class, town.capture.open(Town.POSTER, ""));

        town.later(1_000);
        assertEquals(
                false,
                assertInstanceOf(Answering.Closed.class, town.capture.open(Town.LINK, ""))
                        .early());
        assertInstanceOf(Answering.Closed.class, town.capture.open(Town.POSTER, ""));
    }

    @Test
    void beforeItsFirstDayTheSurveyIsNotYetOpen() {
        town.now = LocalDate.of(2026, 10, 31).atTime(23, 59).atZone(Town.ZONE).toInstant();

        assertInstanceOf(Answering.NotYetOpen.class, town.capture.open(Town.LINK, "9"));
        assertInstanceOf(Answering.NotYetOpen.class, town.capture.submit(Town.LINK, Town.form("9", "", "")));
        nothingIsStored();
    }

    @Test
    void aFaultyFormComesBackWithWhatWasTypedAndTheSameReceipt() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        AnswerForm typed = Town.form("11", "Kesken", seal);
        Answering.Faulty faulty = assertInstanceOf(Answering.Faulty.class, town.capture.submit(Town.LINK, typed));

        assertEquals(List.of(new Fault.ScoreOutOfRange()), faulty.faults());
        assertEquals(typed, faulty.form());
        nothingIsStored();
        assertEquals(secret(seal), secret(faulty.seal()));
    }

    private ReceiptSecret secret(String seal) {
        return PageSeal.open(town.pageKey, Town.LINK, seal).orElseThrow().secret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "väärä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void aFormWithoutAPageOfOursStoresNothingAndGetsANewPage(String seal) {
        AnswerForm typed = Town.form("9", "Hyvä", seal);
        Answering.Faulty faulty = assertInstanceOf(Answering.Faulty.class, town.capture.submit(Town.LINK, typed));

        assertEquals(List.of(new Fault.PageTooOld()), faulty.faults());
        assertEquals(typed, faulty.form());
        nothingIsStored();
        town.later(5_000);
        assertInstanceOf(
                Answering.Thanked.class, town.capture.submit(Town.LINK, Town.form("9", "Hyvä", faulty.seal())));
    }

    @Test
    void aPageOlderThanADayIsMadeAgain() {
        String seal = town.open(Town.LINK);
        town.later(86_400_001);

        assertInstanceOf(Answering.Faulty.class, town.capture.submit(Town.LINK, Town.form("9", "", seal)));
        nothingIsStored();
    }

    @Test
    void aPressWithoutTheBrowsersWordGetsOneMoreButtonAndThenPasses() {
        String seal = town.open(Town.LINK);
        town.later(60_000);
        AnswerForm mechanical = new AnswerForm("9", "Hyvä", seal, false, false);
        Answering.ToConfirm toConfirm =
                assertInstanceOf(Answering.ToConfirm.class, town.capture.submit(Town.LINK, mechanical));
        nothingIsStored();

        town.later(1_499);
        AnswerForm tooFast = new AnswerForm("9", "Hyvä", toConfirm.seal(), false, false);
        Answering.ToConfirm again =
                assertInstanceOf(Answering.ToConfirm.class, town.capture.submit(Town.LINK, tooFast));
        nothingIsStored();

        town.later(1_500);
        AnswerForm pressed = new AnswerForm("9", "Hyvä", again.seal(), false, false);
        Answering.Thanked thanked = assertInstanceOf(Answering.Thanked.class, town.capture.submit(Town.LINK, pressed));
        assertEquals(secret(seal), thanked.receipt().secret());
    }

    @Test
    void aPressFasterThanReadingGetsOneMoreButtonAgainAndAgain() {
        String seal = town.open(Town.LINK);
        for (int i = 0; i < 5; i++) {
            town.later(1_000);
            seal = assertInstanceOf(Answering.ToConfirm.class, town.capture.submit(Town.LINK, Town.form("9", "", seal)))
                    .seal();
        }

        nothingIsStored();
    }

    @Test
    void aLanguageButtonKeepsWhatWasTypedAndStoresNothing() {
        String seal = town.open(Town.LINK);
        town.later(10_000);
        AnswerForm typed = new AnswerForm("9", "Hyvä", seal, true, true);
        Answering.Asked asked = assertInstanceOf(Answering.Asked.class, town.capture.submit(Town.LINK, typed));

        assertEquals(typed, asked.form());
        assertEquals(secret(seal), secret(asked.seal()));
        nothingIsStored();
    }

    @Test
    void aPosterTakesManyAnswersAndEachIsItsOwn() {
        town.answer(Town.POSTER, "9", "");
        town.answer(Town.POSTER, "9", "");

        assertEquals(2, town.responses.rows.size());
        for (Response response : town.responses.rows.values()) {
            assertEquals("poster", response.channel());
            assertEquals(Optional.empty(), response.wave());
            assertEquals("*|*|*", response.cell());
        }
    }

    @Test
    void thePosterToldTwiceIsStoredOnce() {
        String seal = town.open(Town.POSTER);
        town.later(10_000);
        Answering first = town.capture.submit(Town.POSTER, Town.form("9", "", seal));

        sameThanks(first, town.capture.submit(Town.POSTER, Town.form("9", "", seal)));
        town.responses.only();
    }

    @Test
    void everyPageHasAReceiptOfItsOwn() {
        assertNotEquals(secret(town.open(Town.LINK)), secret(town.open(Town.LINK)));
    }

    @Test
    void withoutAnOrganisationEveryLinkIsUnknown() {
        town.register.organisation = Optional.empty();

        assertEquals(new Answering.UnknownLink(Optional.empty()), town.capture.open(Town.LINK, ""));
    }
}
