package fi.kuule.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.template.Addresses;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** The event in which a function gets messages, and the reply in which it names those that failed. */
final class QueueEventJson {
    private static final JsonMapper JSON = new JsonMapper();

    private QueueEventJson() {}

    static byte[] event(String queue, List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> record(records.addObject(), queue, message));
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write an event of " + queue, e);
        }
    }

    private static void record(ObjectNode record, String queue, Message message) {
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        ObjectNode attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        ObjectNode own = record.putObject("messageAttributes");
        message.messageAttributes()
                .forEach((name, value) -> own.putObject(name)
                        .put("stringValue", value.stringValue())
                        .put("dataType", value.dataType()));
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:" + Addresses.REGION + ":" + Addresses.ACCOUNT + ":" + queue);
        record.put("awsRegion", Addresses.REGION);
    }

    /** The ids that the function says failed; empty when the reply cannot be read or names a message that was not sent, which fails all. */
    static Optional<Set<String>> failures(String reply, List<Message> messages) {
        try {
            JsonNode root = JSON.readTree(reply);
            JsonNode failures = root.path("batchItemFailures");
            if (root.isNull() || root.isMissingNode() || failures.isMissingNode() || failures.isNull())
                return Optional.of(Set.of());
            Set<String> sent = messages.stream().map(Message::messageId).collect(Collectors.toSet());
            Set<String> failed = new HashSet<>();
            for (JsonNode failure : failures)
                failed.add(failure.path("itemIdentifier").asText());
            return sent.containsAll(failed) ? Optional.of(failed) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
