package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.aws.http.HttpBody;
import fi.kuule.aws.http.HttpRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageAddressTest {
    private static HttpRequest to(Map<String, String> headers) {
        return new HttpRequest("", "GET", "/api/waves", Map.of(), Map.of(), headers, HttpBody.of(""));
    }

    @Test
    void withoutAnAddressOfItsOwnPagesAreWhereTheRequestCameIn() {
        assertEquals(
                URI.create("https://abc.execute-api.eu-north-1.amazonaws.com"),
                new PageAddress(Optional.empty()).of(to(Map.of("host", "abc.execute-api.eu-north-1.amazonaws.com"))));
    }

    @Test
    void onOnesOwnMachineTheyAreThereWithoutEncryption() {
        assertEquals(
                URI.create("http://localhost:8080"),
                new PageAddress(Optional.empty())
                        .of(to(Map.of("host", "localhost:8080", "x-forwarded-proto", "http"))));
    }

    @Test
    void theAddressThatWasToldHoldsWhateverHostWasAsked() {
        URI told = URI.create("https://kysely.example");

        assertEquals(told, new PageAddress(Optional.of(told)).of(to(Map.of("host", "abc.amazonaws.com"))));
    }

    @Test
    void aRequestWithoutHostLeadsNowhereRatherThanAstray() {
        assertThrows(IllegalStateException.class, () -> new PageAddress(Optional.empty()).of(to(Map.of())));
    }
}
