package fi.kuule.aws.sqs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What Lambda gives a function that reads a queue, and what it wants to hear: the messages that have to come back. */
public record QueueEvent(List<Message> messages) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public QueueEvent {
        messages = List.copyOf(messages);
    }

    public static QueueEvent read(InputStream input) throws IOException {
        List<Message> messages = new ArrayList<>();
        for (JsonNode one : JSON.readTree(input).path("Records"))
            messages.add(new Message(
                    one.required("messageId").textValue(), one.required("body").textValue()));
        return new QueueEvent(messages);
    }

    /** The reply of a function with {@code ReportBatchItemFailures}. */
    public static void writeFailures(List<String> messageIds, OutputStream output) throws IOException {
        try (JsonGenerator json = JSON.getFactory().createGenerator(output)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (String id : messageIds) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", id);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    public record Message(String id, String body) {}
}
