package fi.kuule.tests.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.settings.Environment;
import fi.kuule.maildelivery.MailDeliveryHandler;
import fi.kuule.maildispatch.MailDispatchHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.model.Message;

/** mail-dispatch, and mail-delivery as often as the template lets it run at once. */
final class MailFunctions {
    static final int AT_ONCE = 2;

    private static final JsonMapper JSON = new JsonMapper();
    private final SentContext context = new SentContext();
    private final RequestStreamHandler dispatch;
    private final Draining delivery;

    MailFunctions(Map<String, String> environment, InstantSource clock) {
        this.dispatch = new MailDispatchHandler(environment, clock, new SplittableRandom(7));
        this.delivery = new Draining(
                new AwsClients(environment).sqs(),
                new Environment(environment).text("OUTGOING_QUEUE_URL"),
                Stream.generate(() -> deliverer(environment, clock))
                        .limit(AT_ONCE)
                        .toList());
    }

    /** Sends what may go in this minute. */
    MailMinute minute() throws Exception {
        return MailMinute.measured(this::dispatch, this::deliver);
    }

    private int dispatch() throws IOException {
        return call(dispatch, JSON.createObjectNode()).path("queued").asInt();
    }

    private int deliver() throws Exception {
        int before = context.sent();
        delivery.run();
        return context.sent() - before;
    }

    private Draining.Worker deliverer(Map<String, String> environment, InstantSource clock) {
        RequestStreamHandler handler = new MailDeliveryHandler(environment, clock, new SplittableRandom(7));
        return batch -> deliver(handler, batch);
    }

    private void deliver(RequestStreamHandler handler, List<Message> batch) throws IOException {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : batch)
            records.addObject().put("messageId", message.messageId()).put("body", message.body());
        if (!call(handler, event).path("batchItemFailures").isEmpty()) throw new IllegalStateException("a mail failed");
    }

    private JsonNode call(RequestStreamHandler handler, ObjectNode event) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), reply, context);
        return JSON.readTree(reply.toByteArray());
    }
}
