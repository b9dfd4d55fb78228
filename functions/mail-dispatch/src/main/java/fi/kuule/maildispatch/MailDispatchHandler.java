package fi.kuule.maildispatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.kuule.wave.MailDispatch.Dispatched;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Puts the minute's due mail on the outgoing queue. What the schedule says besides that it is time is not read. */
public final class MailDispatchHandler implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    private final Supplier<Dispatched> dispatch;

    public MailDispatchHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public MailDispatchHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.run(environment, clock, random));
    }

    MailDispatchHandler(Supplier<Dispatched> dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Dispatched dispatched = dispatch.get();
        OutcomeLines.of(dispatched).forEach(context.getLogger()::log);
        write(dispatched, output);
    }

    private static void write(Dispatched dispatched, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeNumberField("waves", dispatched.waves());
            json.writeNumberField("allowed", dispatched.allowed());
            json.writeNumberField("queued", dispatched.queued());
            json.writeEndObject();
        }
    }
}
