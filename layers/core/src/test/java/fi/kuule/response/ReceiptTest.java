package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property
    void everyReceiptReadsBackFromItsCode(
            @ForAll @IntRange(min = 1, max = 1023) int service,
            @ForAll @IntRange(min = -8192, max = 8191) int days,
            @ForAll @LongRange(min = 0, max = (1L << 56) - 1) long secret) {
        Receipt receipt = new Receipt(service, FIRST.plusDays(days), new ReceiptSecret(secret));

        assertTrue(receipt.code().matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertEquals(Optional.of(receipt), Receipt.parse(receipt.code()));
    }

    @Test
    void theFirstDayAndTheLargestServiceHaveThisCode() {
        assertEquals("001Z-ZZZZ-ZZZZ-ZZZZ", new Receipt(1023, FIRST, new ReceiptSecret((1L << 56) - 1)).code());
        assertEquals("0000-2000-0000-0001", new Receipt(1, FIRST, new ReceiptSecret(1)).code());
    }

    @Test
    void theCodeForgivesHowPeopleType() {
        Receipt receipt = new Receipt(1, FIRST, new ReceiptSecret(1));

        assertEquals(Optional.of(receipt), Receipt.parse(" oooo 2ooo–0000 000l "));
        assertEquals(Optional.of(receipt), Receipt.parse("OOOO2OOOOOOOOOOI"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7QD",
                "0000-2000-0000-000U",
                "0000-2000-0000-00011",
                "0000-0000-0000-0001",
                "<script>",
                "ÅÄÖÅ-2000-0000-0001"
            })
    void whatIsNoCodeLeadsNowhere(String typed) {
        assertEquals(Optional.empty(), Receipt.parse(typed));
    }

    @Test
    void aReceiptDoesNotPrintItself() {
        assertEquals("Receipt[…]", new Receipt(1, FIRST, new ReceiptSecret(1)).toString());
    }
}
