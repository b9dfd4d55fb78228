package fi.kuule.tests.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.aws.AwsClients;
import fi.kuule.wave.WaveId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The cloud in the process next door. */
final class Cloud implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Jvm process;
    private final JsonNode description;

    private Cloud(Jvm process, JsonNode description) {
        this.process = process;
        this.description = description;
    }

    static Cloud start() {
        Jvm process = Jvm.start(CloudProcess.class, List.of("-Xmx3g", "-XX:+UseSerialGC"), Map.of());
        try {
            return new Cloud(process, JSON.readTree(process.line()));
        } catch (JsonProcessingException | RuntimeException e) {
            process.close();
            throw new IllegalStateException("the cloud does not start", e);
        }
    }

    URI base() {
        return URI.create(description.get("base").asText());
    }

    WaveId wave() {
        return new WaveId(description.get("wave").asText());
    }

    String apiKey() {
        return description.get("apiKey").asText();
    }

    /** Where mails go without quota and report. */
    URI silentSes() {
        return URI.create(description.get("silentSes").asText());
    }

    /** What the function finds in its environment. */
    Map<String, String> environment(String function) {
        return JSON.convertValue(description.at("/functions/" + function), new TypeReference<>() {});
    }

    /** A client of the engine, made as functions make theirs; it is nobody's. */
    DynamoDbClient dynamoDb() {
        Map<String, String> environment = new HashMap<>(environment("ResponseCapture"));
        environment.put("AWS_ACCESS_KEY_ID", "mitta");
        return new AwsClients(environment).dynamoDb();
    }

    Duration processorTime() {
        return process.processorTime();
    }

    @Override
    public void close() {
        process.close();
    }
}
