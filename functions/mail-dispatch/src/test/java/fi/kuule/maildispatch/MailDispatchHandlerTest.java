package fi.kuule.maildispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.wave.MailDispatch.Dispatched;
import fi.kuule.wave.WaveId;
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
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MailDispatchHandlerTest {
    private static final Path EVENT = Path.of("..", "..", "events", "mail-dispatch.json");
    private final List<String> log = new ArrayList<>();

    @Test
    void theScheduleDispatchesAndHearsTheCounts() throws IOException {
        assertEquals("{\"waves\":2,\"allowed\":60,\"queued\":41}", handle(() -> new Dispatched(2, 60, 41)));
        assertEquals(List.of("outcome=dispatched waves=2 allowed=60 queued=41\n"), log);
    }

    /** The other lines are what the template's metric filters look for, and no line is there for nothing. */
    @Test
    void whatSomebodyMustSeeHasALineThatAMetricFilterCounts() throws IOException {
        handle(() -> new Dispatched(
                1, 0, 0, Optional.of(SendingBreaker.Cause.BOUNCES), List.of(new WaveId("eka"), new WaveId("toka"))));
        assertEquals(
                List.of(
                        "outcome=dispatched waves=1 allowed=0 queued=0\n",
                        "outcome=sending-stopped cause=BOUNCES\n",
                        "outcome=pilot-unheard wave=eka\n",
                        "outcome=pilot-unheard wave=toka\n"),
                log);
        String template = Files.readString(Path.of("..", "..", "template.yaml"));
        for (String phrase : List.of("outcome=sending-stopped", "outcome=pilot-unheard"))
            assertTrue(template.contains("FilterPattern: '\"" + phrase + "\"'"), phrase);
    }

    @Test
    void aRunThatFailsIsAFailureOfTheFunction() {
        assertThrows(
                IllegalStateException.class,
                () -> handle(() -> {
                    throw new IllegalStateException("queue outgoing mail: 1 of 10 not taken");
                }));
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new MailDispatchHandler(Map.of(), InstantSource.system(), new Random(1)));
        List.of(
                        "REGISTER_TABLE",
                        "INVITATIONS_TABLE",
                        "OUTBOX_TABLE",
                        "OUTGOING_QUEUE_URL",
                        "TIME_ZONE",
                        "MAILS_PER_MINUTE")
                .forEach(name -> assertTrue(String.valueOf(told.getMessage()).contains(name), name));
    }

    private String handle(Supplier<Dispatched> dispatch) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream input = Files.newInputStream(EVENT)) {
            new MailDispatchHandler(dispatch).handleRequest(input, output, context());
        }
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
