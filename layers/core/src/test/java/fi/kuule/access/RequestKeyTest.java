package fi.kuule.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
    private static final RequestKey KEY = key("8e03978e-40d5-43dd-bc93-6894a57f9324");
    private static final RequestKey OTHER = key("8e03978e-40d5-43dd-bc93-6894a57f9325");
    private static final byte[] BODY = "email\na@b.example\n".getBytes(StandardCharsets.UTF_8);

    private static RequestKey key(String text) {
        return RequestKey.parse(text).orElseThrow();
    }

    @Property
    void whatIsSealedIsOpenedByTheSameKeyAndNoOther(@ForAll byte[] content) {
        assertArrayEquals(content, KEY.open(KEY.seal(content)));
        assertThrows(IllegalStateException.class, () -> OTHER.open(KEY.seal(content)));
    }

    @Test
    void aRequestIsKnownByEverythingThatItSays() {
        String request = KEY.fingerprint(BODY, "POST", "/api/surveys/a/waves");
        assertEquals(request, KEY.fingerprint(BODY.clone(), "POST", "/api/surveys/a/waves"));
        assertNotEquals(request, KEY.fingerprint(BODY, "POST", "/api/surveys/b/waves"));
        assertNotEquals(request, KEY.fingerprint(new byte[0], "POST", "/api/surveys/a/waves"));
        assertNotEquals(KEY.fingerprint(BODY, "a", "b"), KEY.fingerprint(BODY, "ab", ""));
    }

    @Test
    void whoDoesNotHaveTheKeyCannotTryOutRequests() {
        assertNotEquals(KEY.fingerprint(BODY, "POST"), OTHER.fingerprint(BODY, "POST"));
        assertNotEquals(KEY.digest(), OTHER.digest());
    }

    @Test
    void quotesAreNoPartOfTheKey() {
        assertEquals(
                KEY.digest(), key("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"").digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "fifteen-letters",
                "\"fifteen-letters\"",
                "sixteen letters ",
                "sixteen\u0000letters",
                "sixteen-lettersä"
            })
    void whatIsTooShortToBeSecretOrNotVisibleIsNoKey(String text) {
        assertTrue(RequestKey.parse(text).isEmpty());
    }

    @Test
    void aKeyTellsNothingOfItself() {
        assertFalse(KEY.toString().contains("8e03978e"));
    }
}
