package fi.kuule.responsecapture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WiringTest {
    private static final List<String> TABLES = List.of(
            "REGISTER_TABLE", "KEYS_TABLE", "INVITATIONS_TABLE", "RESPONSES_TABLE", "TALLIES_TABLE", "ADDRESSES_TABLE");

    private static void handler(Map<String, String> environment) {
        new ResponseCaptureHandler(environment, () -> Instant.EPOCH, new Random(1));
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        String message = assertThrows(IllegalStateException.class, () -> handler(Map.of()))
                .getMessage();

        TABLES.forEach(name -> assertTrue(message.contains(name), name));
        assertTrue(message.contains("TIME_ZONE"));
    }

    @Test
    void withItsSettingsTheFunctionIsBuiltWithoutACallToAnywhere() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TIME_ZONE", "Europe/Helsinki",
                "AWS_REGION", "eu-north-1",
                "AWS_ACCESS_KEY_ID", "invented",
                "AWS_SECRET_ACCESS_KEY", "invented",
                "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"));
        TABLES.forEach(name -> environment.put(name, name.toLowerCase(java.util.Locale.ROOT)));

        assertDoesNotThrow(() -> handler(environment));
    }
}
