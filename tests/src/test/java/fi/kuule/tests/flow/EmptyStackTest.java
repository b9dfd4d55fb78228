package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack that was deployed a minute ago: no organisation, no keys, nothing that breaks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmptyStackTest {
    private Town town;
    private Citizen citizen;

    @BeforeAll
    void start() {
        town = new Town();
        citizen = new Citizen(town);
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private URI at(String path) {
        return URI.create(town.cloud.baseUri() + path);
    }

    @ParameterizedTest
    @CsvSource({"/s/x, 404", "/o/x, 404", "/u/x, 404", "/f/x, 404", "/r, 200"})
    void everyPageIsAPage(String path, int status) {
        assertEquals(status, citizen.open(at(path)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/s/x", "/o/x", "/u/x", "/r"})
    void everyPressIsAnswered(String path) {
        assertEquals(404, citizen.press(at(path), Map.of("koodi", "x")).statusCode());
    }
}
