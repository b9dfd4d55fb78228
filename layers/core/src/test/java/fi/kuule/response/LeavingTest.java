package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.wave.Invitation;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.WayOut;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeavingTest {
    private final Town town = new Town();

    private Optional<WayOut> wayOut() {
        return town.invitations.find(Town.TOKEN.invitation()).flatMap(Invitation::wayOut);
    }

    private static LeavingForm form(WayOut way, String seal) {
        return new LeavingForm(way, seal, false, true);
    }

    /** Opens the page, reads, presses. */
    private Answering leave(WayOut way) {
        String seal = town.open(Town.LINK);
        town.later(2_000);
        return town.leaving.leave(Town.LINK, form(way, seal));
    }

    @ParameterizedTest
    @EnumSource
    void onePressOnAPageThatWasReadLeavesAndStoresNoAnswer(WayOut way) {
        assertInstanceOf(Answering.Left.class, leave(way));

        assertEquals(Optional.of(way), wayOut());
        assertEquals(Map.of(), town.responses.rows);
    }

    @Test
    void theSamePressAgainIsThankedAgainAndTheLastWayOutCounts() {
        leave(WayOut.NOT_USED);
        assertInstanceOf(Answering.Left.class, leave(WayOut.NOT_USED));

        leave(WayOut.WRONG_PERSON);

        assertEquals(Optional.of(WayOut.WRONG_PERSON), wayOut());
    }

    @Test
    void whoLeftCanStillAnswerAndHasNotLeftThen() {
        leave(WayOut.REFUSED);

        assertInstanceOf(Answering.Asked.class, town.capture.open(Town.LINK, ""));
        assertInstanceOf(Answering.Thanked.class, town.answer(Town.LINK, "9", ""));

        assertEquals(Optional.empty(), wayOut());
    }

    @Test
    void whoAnsweredCannotLeave() {
        String seal = town.open(Town.LINK);
        town.answer(Town.LINK, "9", "");

        assertInstanceOf(Answering.AlreadyAnswered.class, town.leaving.leave(Town.LINK, form(WayOut.REFUSED, seal)));

        assertEquals(Optional.empty(), wayOut());
    }

    @Test
    void aPressTooSoonAsksForOneMoreAndAgain() {
        LeavingForm soon = form(WayOut.REFUSED, town.open(Town.LINK));
        for (int press = 0; press < 3; press++) {
            town.later(1_499);
            String seal = assertInstanceOf(Answering.LeavingToConfirm.class, town.leaving.leave(Town.LINK, soon))
                    .seal();
            soon = form(WayOut.REFUSED, seal);
        }
        assertEquals(Optional.empty(), wayOut());

        town.later(1_500);
        assertInstanceOf(Answering.Left.class, town.leaving.leave(Town.LINK, soon));
    }

    @Test
    void aPressThatNobodyMadeByHandAsksForOneMore() {
        String seal = town.open(Town.LINK);
        town.later(2_000);
        Answering first = town.leaving.leave(Town.LINK, new LeavingForm(WayOut.NOT_USED, seal, false, false));
        assertEquals(Optional.empty(), wayOut());

        town.later(2_000);
        String next = assertInstanceOf(Answering.LeavingToConfirm.class, first).seal();
        town.leaving.leave(Town.LINK, new LeavingForm(WayOut.NOT_USED, next, false, false));
        assertEquals(Optional.of(WayOut.NOT_USED), wayOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAABofhmDQAAAAAAAAAAVBeKM5W1tD1CVuuyGYEgLdM"})
    void aPageThatIsNotOursAsksForOneMorePress(String seal) {
        assertInstanceOf(Answering.LeavingToConfirm.class, town.leaving.leave(Town.LINK, form(WayOut.REFUSED, seal)));
        assertEquals(Optional.empty(), wayOut());
    }

    @Test
    void anotherLanguageIsNoPress() {
        String seal = town.open(Town.LINK);
        town.later(2_000);

        assertInstanceOf(
                Answering.LeavingToConfirm.class,
                town.leaving.leave(Town.LINK, new LeavingForm(WayOut.REFUSED, seal, true, true)));

        assertEquals(Optional.empty(), wayOut());
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "STOPPED", "WITHDRAWN"})
    void whatIsOverCannotBeLeft(WaveState state) {
        String seal = town.open(Town.LINK);
        town.later(2_000);
        town.wave(state);

        Answering over = town.leaving.leave(Town.LINK, form(WayOut.REFUSED, seal));

        assertTrue(over instanceof Answering.Closed || over instanceof Answering.Withdrawn, over.getClass()::getName);
        assertEquals(Optional.empty(), wayOut());
    }

    @Test
    void aLetterIsLeftByItsCode() {
        Link.Personal letter = new Link.Personal(town.inviteByLetter().value());
        String seal = town.open(letter);
        town.later(2_000);

        assertInstanceOf(Answering.Left.class, town.leaving.leave(letter, form(WayOut.WRONG_PERSON, seal)));
    }

    @Test
    void anUnknownLinkStaysUnknown() {
        assertInstanceOf(
                Answering.UnknownLink.class,
                town.leaving.leave(new Link.Personal("A".repeat(22)), form(WayOut.REFUSED, "")));
    }
}
