package fi.kuule.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A function that notes its calls and answers what a test told it to. */
public final class ScriptedHandler implements RequestStreamHandler {
    record Call(String function, String event, Instant at, Map<String, String> environment) {}

    static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    static volatile Function<Call, String> script = call -> "{}";

    private final Map<String, String> environment;
    private final InstantSource clock;

    public ScriptedHandler(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        this.environment = environment;
        this.clock = clock;
    }

    static void reset() {
        CALLS.clear();
        script = call -> "{}";
    }

    static List<Call> calls(String function) {
        return CALLS.stream().filter(call -> call.function().equals(function)).toList();
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        Call call = new Call(context.getFunctionName(), event, clock.instant(), environment);
        CALLS.add(call);
        context.getLogger().log("outcome=called");
        output.write(script.apply(call).getBytes(StandardCharsets.UTF_8));
    }
}
