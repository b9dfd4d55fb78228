package fi.kuule.local.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Lambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Calls nobody waits for: tried again as often as the function says, then handed to its failure queue. Retries come after seconds, not minutes. */
public final class AsynchronousCalls implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Functions functions;
    private final FailureQueue failures;
    private final InstantSource clock;
    private final Activity activity;
    private final Duration pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param pause before the first retry; the second waits twice as long */
    public AsynchronousCalls(
            Functions functions, FailureQueue failures, InstantSource clock, Activity activity, Duration pause) {
        this.functions = functions;
        this.failures = failures;
        this.clock = clock;
        this.activity = activity;
        this.pause = pause;
    }

    /** Under way by the time it returns. */
    public void begin(String function, byte[] event) {
        Activity.Work work = activity.begin();
        threads.execute(() -> {
            try {
                tried(function, event);
            } finally {
                work.done();
            }
        });
    }

    /** Returns when the call has succeeded or has been given up. */
    public void call(String function, byte[] event) {
        Activity.Work work = activity.begin();
        try {
            tried(function, event);
        } finally {
            work.done();
        }
    }

    private void tried(String id, byte[] event) {
        Lambda function =
                functions.find(id).orElseThrow(() -> new IllegalArgumentException("there is no function " + id));
        Invocation last = functions.call(id, event);
        for (int retry = 1; retry <= function.retries() && !(last instanceof Invocation.Returned); retry++) {
            if (!waited(pause.multipliedBy(retry))) return;
            last = functions.call(id, event);
        }
        if (last instanceof Invocation.Returned) return;
        String error = last instanceof Invocation.Failed failed ? failed.type() : "Sandbox.Timedout";
        function.onFailure().ifPresent(queue -> failures.send(queue, failure(function, event, error)));
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String failure(Lambda function, byte[] event, String error) {
        ObjectNode record = JSON.createObjectNode();
        record.put("version", "1.0");
        record.put("timestamp", clock.instant().toString());
        record.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put(
                        "functionArn",
                        "arn:aws:lambda:" + Addresses.REGION + ":" + Addresses.ACCOUNT + ":function:" + function.id()
                                + ":live")
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", function.retries() + 1);
        try {
            record.set("requestPayload", JSON.readTree(event));
            record.putObject("responseContext").put("statusCode", 200).put("functionError", "Unhandled");
            record.putObject("responsePayload").put("errorType", error);
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of " + function.id() + " is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
