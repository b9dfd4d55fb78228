package fi.kuule.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ApiKeyTest {
    /** SHA-256 of {@code abc}, from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void theKeyMatchesItsHash() {
        assertTrue(new ApiKey(ABC).matches("abc"));
    }

    @Test
    void anythingElseDoesNot() {
        ApiKey key = new ApiKey(ABC);
        assertFalse(key.matches("abd"));
        assertFalse(key.matches(""));
        assertFalse(key.matches(ABC));
    }

    @Test
    void aHashOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ApiKey(ABC.substring(2)));
    }
}
