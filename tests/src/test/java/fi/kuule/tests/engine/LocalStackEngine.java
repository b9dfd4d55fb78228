package fi.kuule.tests.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** LocalStack in a container. */
record LocalStackEngine(LocalStackContainer container, String name, Clients clients, Set<Ability> lacks)
        implements Engine {
    private static final JsonMapper JSON = new JsonMapper();

    static LocalStackEngine start(LocalStackImage image) {
        LocalStackContainer container = image.start();
        URI door = container.getEndpoint();
        Clients clients = Clients.of(door, door, door);
        TemplateOnEngine.make(clients);
        JsonNode health = read(door.resolve("/_localstack/health"));
        String name = "LocalStack " + health.path("version").asText() + " ("
                + health.path("edition").asText() + ")";
        return new LocalStackEngine(container, name, clients, new Probe(clients.dynamoDb(), clients.ses()).lacks());
    }

    /** In one line. */
    String introduction() {
        return "the contracts run on " + container.getDockerImageName() + " too, which calls itself " + name
                + (lacks.isEmpty() ? "" : "; it lacks ")
                + lacks.stream().map(Ability::toString).collect(Collectors.joining(", "));
    }

    @Override
    public Map<String, String> environment() {
        return clients.environment();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return clients.dynamoDb();
    }

    @Override
    public SqsClient sqs() {
        return clients.sqs();
    }

    @Override
    public SesV2Client ses() {
        return clients.ses();
    }

    @Override
    public String queueUrl(String queue) {
        return clients.queueUrl(queue);
    }

    @Override
    public Optional<SentMail> mail(String id) {
        JsonNode found =
                read(container.getEndpoint().resolve("/_aws/ses?id=" + id)).path("messages");
        return found.isEmpty() ? Optional.empty() : Optional.of(mail(found.path(0)));
    }

    private static SentMail mail(JsonNode message) {
        List<String> to = new ArrayList<>();
        message.path("Destination").path("ToAddresses").forEach(one -> to.add(one.asText()));
        JsonNode body = message.path("Body");
        return new SentMail(
                to,
                message.path("Subject").asText(),
                body.path("html_part").asText(),
                body.path("text_part").asText());
    }

    private static JsonNode read(URI address) {
        try (InputStream answer = address.toURL().openStream()) {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + address, e);
        }
    }

    @Override
    public void close() {
        clients.close();
        container.stop();
    }

    @Override
    public String toString() {
        return name;
    }
}
