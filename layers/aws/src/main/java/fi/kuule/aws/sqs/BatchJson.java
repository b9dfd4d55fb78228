package fi.kuule.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.WaveId;

/** The body of a message that names a batch: {@code {"wave":"…","batch":0}}. */
public final class BatchJson {
    private static final String WAVE = "wave";
    private static final String BATCH = "batch";
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchJson() {}

    static String write(BatchId batch) {
        return JSON.createObjectNode()
                .put(WAVE, batch.wave().value())
                .put(BATCH, batch.number())
                .toString();
    }

    /** {@link IllegalArgumentException} when the body is not one of ours; it does not quote the body. */
    public static BatchId read(String body) {
        JsonNode batch = parsed(body);
        if (!batch.path(WAVE).isTextual() || !batch.path(BATCH).isInt())
            throw new IllegalArgumentException("a batch message has no wave or no batch");
        return new BatchId(
                new WaveId(batch.path(WAVE).textValue()), batch.path(BATCH).intValue());
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a batch message is not JSON");
        }
    }
}
