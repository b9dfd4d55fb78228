package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalDoorTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, localhost:8080, -, -, true",
                "GET, 127.0.0.1:8080, -, -, true",
                "GET, [::1]:8080, -, -, true",
                "GET, rebound.example:8080, -, -, false",
                "GET, -, -, -, false",
                "GET, localhost:8080, https://evil.example, cross-site, true",
                "POST, localhost:8080, -, -, true",
                "POST, localhost:8080, http://localhost:8080, same-origin, true",
                "POST, localhost:8080, http://localhost:9090, same-site, false",
                "POST, localhost:8080, http://localhost:9090, -, false",
                "POST, localhost:8080, null, -, false",
                "POST, localhost:8080, -, cross-site, false",
                "POST, localhost:8080, -, none, true"
            })
    void onlyThisMachinesOwnPagesAndProgramsComeIn(
            String method, String host, String origin, String site, boolean comesIn) {
        Headers headers = new Headers();
        if (host != null) headers.set("Host", host);
        if (origin != null) headers.set("Origin", origin);
        if (site != null) headers.set("Sec-Fetch-Site", site);
        assertEquals(comesIn, LocalDoor.refusal(method, headers).isEmpty());
    }
}
