package fi.kuule.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.local.template.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private static final Routes ROUTES = new Routes(List.of(
            new Route("ANY", "/s/{token+}", "greedy"),
            new Route("GET", "/s/{token}", "one segment"),
            new Route("GET", "/s/fixed", "exact"),
            new Route("ANY", "/s/fixed", "exact, any method"),
            new Route("GET", "/r", "short")));

    @ParameterizedTest
    @CsvSource({
        "GET, /s/fixed, exact",
        "POST, /s/fixed, 'exact, any method'",
        "GET, /s/abc, one segment",
        "POST, /s/abc, greedy",
        "GET, /s/abc/def, greedy",
        "GET, /r, short",
        "HEAD, /r, nobody",
        "POST, /r, nobody",
        "GET, /r/deeper, nobody",
        "GET, /s/, nobody",
        "GET, /s, nobody",
        "GET, /, nobody"
    })
    void theMostSpecificRouteWins(String method, String path, String function) {
        assertEquals(
                function,
                ROUTES.find(method, path).map(match -> match.route().function()).orElse("nobody"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /s/abc, abc", "POST, /s/abc/def, abc/def"})
    void whatStandsInThePathIsHandedOn(String method, String path, String token) {
        assertEquals(
                Map.of("token", token), ROUTES.find(method, path).orElseThrow().parameters());
    }
}
