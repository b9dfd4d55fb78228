package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private final Town town = new Town();

    private String answered() {
        return ((Answering.Thanked) town.answer(Town.LINK, "9", "Hyvä"))
                .receipt()
                .code();
    }

    @Test
    void theReceiptShowsTheAnswer() {
        Receipts.Stored stored = town.receipts
                .find(answered().toLowerCase(java.util.Locale.ROOT))
                .orElseThrow();

        assertEquals(town.responses.only(), stored.response());
        assertEquals(Town.LIBRARY, stored.service().orElseThrow().id());
    }

    @Test
    void deletingMarksTheDayAndTheLinkStaysAnswered() {
        String code = answered();

        assertTrue(town.receipts.remove(code));
        assertFalse(town.receipts.remove(code));

        assertEquals(List.of(new Touched.Day(Town.LIBRARY, Town.TODAY, "only")), town.touched.findAll());
        assertEquals(Optional.empty(), town.receipts.find(code));
        assertInstanceOf(Answering.AlreadyAnswered.class, town.capture.open(Town.LINK, ""));
    }

    @Test
    void anUnknownCodeMarksNothing() {
        assertFalse(town.receipts.remove("0000-2000-0000-0001"));
        assertFalse(town.receipts.remove("ei koodi"));
        assertEquals(List.of(), town.touched.findAll());
    }

    @Test
    void anAnswerPastItsKeepingIsGoneThoughTheRowStillStands() {
        String code = answered();
        town.now = town.responses
                .only()
                .expires()
                .plusDays(1)
                .atStartOfDay(Town.ZONE)
                .toInstant();

        assertEquals(Optional.empty(), town.receipts.find(code));
    }
}
