package fi.kuule.npsaggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.NightlyAggregation.Night;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NpsAggregationHandlerTest {
    private static final Path EVENT = Path.of("..", "..", "events", "nps-aggregation.json");
    private final List<String> log = new ArrayList<>();

    private String handle(Supplier<Night> night) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream input = Files.newInputStream(EVENT)) {
            new NpsAggregationHandler(night).handleRequest(input, output, LoggingContext.writingTo(log));
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theScheduleRunsTheNightAndOneLineTellsTheCounts() throws IOException {
        assertEquals(
                "{\"closed\":1,\"counted\":62,\"marked\":3,\"sealed\":2,\"asked\":4}",
                handle(() -> new Night(1, 62, 3, 2, 4)));
        assertEquals(List.of("outcome=counted closed=1 counted=62 marked=3 sealed=2 asked=4\n"), log);
    }

    @Test
    void aNightThatBreaksIsAFailureOfTheFunction() {
        assertThrows(
                IllegalStateException.class,
                () -> handle(() -> {
                    throw new IllegalStateException("the store is down");
                }));
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new NpsAggregationHandler(Map.of(), InstantSource.system(), new Random(1)));
        for (String name :
                List.of("REGISTER_TABLE", "INVITATIONS_TABLE", "RESPONSES_TABLE", "TALLIES_TABLE", "TIME_ZONE"))
            assertTrue(String.valueOf(told.getMessage()).contains(name), name);
    }
}
