package fi.kuule.npsaggregation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.kuule.score.NightlyAggregation.Night;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Runs the night. What the schedule says besides that it is time is not read. */
public final class NpsAggregationHandler implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    private final Supplier<Night> night;

    public NpsAggregationHandler() {
        this(System.getenv(), InstantSource.system(), new SecureRandom());
    }

    public NpsAggregationHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this(Wiring.night(environment, clock, random)::run);
    }

    NpsAggregationHandler(Supplier<Night> night) {
        this.night = night;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Night done = night.get();
        context.getLogger().log(line(done));
        write(done, output);
    }

    private static String line(Night done) {
        return "outcome=counted closed=" + done.closed() + " counted=" + done.counted() + " marked=" + done.marked()
                + " sealed=" + done.sealed() + " asked=" + done.asked() + "\n";
    }

    private static void write(Night done, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(output)) {
            json.writeStartObject();
            json.writeNumberField("closed", done.closed());
            json.writeNumberField("counted", done.counted());
            json.writeNumberField("marked", done.marked());
            json.writeNumberField("sealed", done.sealed());
            json.writeNumberField("asked", done.asked());
            json.writeEndObject();
        }
    }
}
