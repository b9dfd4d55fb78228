package fi.kuule.linkgeneration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.InvitationMaking.Making;
import fi.kuule.wave.WaveId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LinkGenerationHandlerTest {
    private static final Path EVENT = Path.of("..", "..", "events", "link-generation.json");
    private static final WaveId WAVE = new WaveId("k3v9tq2mxa");
    private static final AskedCounts COUNTS = new AskedCounts(
            Map.of(new ServiceId("kirjasto"), Map.of("16-29|ita|fi", 480)),
            Map.of(SkipReason.QUIET_PERIOD, 15, SkipReason.STOPPED, 5));
    private final List<String> log = new ArrayList<>();

    @Test
    void everyBatchOfTheEventIsMade() throws IOException {
        List<BatchId> made = new ArrayList<>();

        String reply = handle(Files.readString(EVENT), batch -> {
            made.add(batch);
            return new Making.Made(COUNTS);
        });

        assertEquals(List.of(new BatchId(WAVE, 0), new BatchId(WAVE, 1)), made);
        assertEquals("{\"batchItemFailures\":[]}", reply);
    }

    @Test
    void onlyTheBatchThatFailedComesBack() throws IOException {
        String reply = handle(Files.readString(EVENT), batch -> {
            if (batch.number() == 1) throw new IllegalStateException("the table is down");
            return new Making.Made(COUNTS);
        });

        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"2e1424d4-f796-459a-8184-9c92662be6da\"}]}", reply);
    }

    @Test
    void whatAFaultSaysIsNotLoggedOnlyWhereItBroke() throws IOException {
        handle(Files.readString(EVENT), batch -> {
            throw new IllegalStateException("cannot read the contact liisa@example.fi");
        });

        assertFalse(String.join("", log).contains("liisa"), log::toString);
        assertTrue(
                log.getFirst().contains("outcome=failed cause=IllegalStateException at=fi.kuule.linkgeneration."),
                log.getFirst());
    }

    @Test
    void aBatchThatIsGoneOrDroppedDoesNotComeBack() throws IOException {
        String reply = handle(
                Files.readString(EVENT), batch -> batch.number() == 0 ? new Making.Gone() : new Making.Dropped());

        assertEquals("{\"batchItemFailures\":[]}", reply);
    }

    @Test
    void theLogHasOneLineOfCountsPerBatch() throws IOException {
        handle(Files.readString(EVENT), batch -> batch.number() == 0 ? new Making.Made(COUNTS) : new Making.Dropped());

        assertEquals(
                List.of(
                        "wave=k3v9tq2mxa batch=0 outcome=made asked=480 quiet=15 stopped=5",
                        "wave=k3v9tq2mxa batch=1 outcome=dropped"),
                log);
    }

    @Test
    void aMessageThatIsNotOursComesBackAndIsNotQuoted() throws IOException {
        String event = """
                {"Records":[{"messageId":"1","body":"liisa@example.fi"},{"messageId":"2","body":"{\\"wave\\":\\"a\\"}"}]}""";

        String reply = handle(event, batch -> new Making.Gone());

        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"2\"}]}", reply);
        assertFalse(String.join("", log).contains("liisa"));
        assertEquals(2, log.size());
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new LinkGenerationHandler(Map.of(), InstantSource.system(), new Random(1)));

        List.of("REGISTER_TABLE", "KEYS_TABLE", "INVITATIONS_TABLE", "TALLIES_TABLE", "ADDRESSES_TABLE", "TIME_ZONE")
                .forEach(name -> assertTrue(String.valueOf(told.getMessage()).contains(name), name));
    }

    private String handle(String event, Function<BatchId, Making> making) throws IOException {
        InputStream input = new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new LinkGenerationHandler(making).handleRequest(input, output, context());
        return output.toString(StandardCharsets.UTF_8);
    }

    /** A context that has a log and nothing else. */
    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log.add(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) return logger;
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
