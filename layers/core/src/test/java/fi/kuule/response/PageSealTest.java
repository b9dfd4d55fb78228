package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSealTest {
    private static final HmacKey KEY = new HmacKey(new byte[32]);
    private static final Link LINK = new Link.Personal("Qm7xT2vK9cLr4ZpB8nWd3A");
    private static final Instant MADE = Instant.parse("2026-11-20T10:00:00.123Z");
    private static final PageSeal SEAL = new PageSeal(MADE, new ReceiptSecret(42), false);

    @Property
    void aSealReadsBack(@ForAll @LongRange(min = 0, max = (1L << 56) - 1) long secret, @ForAll boolean confirming) {
        PageSeal seal = new PageSeal(MADE, new ReceiptSecret(secret), confirming);

        assertEquals(Optional.of(seal), PageSeal.open(KEY, LINK, seal.sealed(KEY, LINK)));
    }

    @Property
    void aSealWithOneCharacterChangedIsNotOurs(@ForAll @IntRange(min = 0, max = 41) int at) {
        char[] field = SEAL.sealed(KEY, LINK).toCharArray();
        field[at] = field[at] == 'A' ? 'B' : 'A';

        assertEquals(Optional.empty(), PageSeal.open(KEY, LINK, new String(field)));
    }

    @Test
    void aSealOfAnotherLinkOrKeyIsNotOurs() {
        byte[] otherSecret = new byte[32];
        Arrays.fill(otherSecret, (byte) 1);
        String field = SEAL.sealed(KEY, LINK);

        assertEquals(Optional.empty(), PageSeal.open(KEY, new Link.Open("Qm7xT2vK9cLr4ZpB8nWd3A"), field));
        assertEquals(Optional.empty(), PageSeal.open(KEY, new Link.Personal("Qm7xT2vK9cLr4ZpB8nWd3B"), field));
        assertEquals(Optional.empty(), PageSeal.open(new HmacKey(otherSecret), LINK, field));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, 1500, true",
        "false, true, 1499, false",
        "false, false, 60000, false",
        "true, false, 1500, true",
        "true, true, 1499, false",
        "false, true, -5000, false"
    })
    void aPressCountsWhenItIsSlowAndByHandOrAskedFor(
            boolean confirming, boolean byHand, long afterMillis, boolean counts) {
        PageSeal seal = new PageSeal(MADE, new ReceiptSecret(42), confirming);

        assertEquals(counts, seal.acceptsPress(MADE.plusMillis(afterMillis), byHand));
    }

    @Test
    void aPageLivesADay() {
        assertTrue(SEAL.aliveAt(MADE.plus(PageSeal.LONGEST_LIFE)));
        assertFalse(SEAL.aliveAt(MADE.plus(PageSeal.LONGEST_LIFE).plusMillis(1)));
    }
}
