package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RejectedRowTest {
    private static RejectedRow row(String value) {
        return new RejectedRow(2, "Pisteet", value, RejectedRow.Why.NOT_A_SCORE);
    }

    @Test
    void aLongValueIsShortenedBetweenCharacters() {
        String value = row("x" + "👍".repeat(100)).value();

        assertEquals("x" + "👍".repeat(79) + "…", value);
        assertFalse(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).contains("?"));
    }

    @Test
    void aShortValueIsWhole() {
        assertEquals("👍".repeat(80), row("👍".repeat(80)).value());
    }
}
