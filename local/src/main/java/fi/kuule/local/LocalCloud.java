package fi.kuule.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.local.functions.Invocation;
import fi.kuule.local.mailbox.Mailbox;
import fi.kuule.local.ses.SesSettings;
import fi.kuule.local.sqs.SentMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The cloud on one machine, running: everything that template.yaml names, on loopback, in this JVM. */
public final class LocalCloud implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final Parts parts;

    LocalCloud(Parts parts) {
        this.parts = parts;
    }

    public static LocalCloudBuilder builder() {
        return new LocalCloudBuilder();
    }

    /** Where the HTTP API and {@code /local} answer, without a trailing slash. */
    public URI baseUri() {
        return parts.baseUri();
    }

    /** The clock that all functions see. */
    public InstantSource clock() {
        return parts.clock();
    }

    /** The key of the management API, when this start made it; a later start does not know it. */
    public Optional<String> newApiKey() {
        return parts.apiKey().map(ApiKey::value);
    }

    /** {@link #newApiKey()}, or {@link IllegalStateException} when an earlier start made it. */
    public String apiKey() {
        return newApiKey().orElseThrow(() -> new IllegalStateException("the API key was shown at an earlier start"));
    }

    /** Returns when queues are empty and nothing is under way, expired rows swept; {@link IllegalStateException} that names what is left when it takes longer. */
    public void idle(Duration limit) {
        parts.expiredRows().sweep();
        parts.idleness().await(limit);
    }

    /** The same, but does not wait for messages that failed and come back only when the clock has moved on. */
    public void settle(Duration limit) {
        parts.idleness().settle(limit);
    }

    /** Sets the clock; going forward, what falls due fires at its time. {@link IllegalArgumentException} for going back while there is data. */
    public void moveClock(Instant to) {
        if (to.isBefore(clock().instant()) && !isEmpty())
            throw new IllegalArgumentException("the clock goes back only while nothing has been stored");
        parts.timekeeper().move(to);
        parts.pollers().forEach(poller -> poller.clockMoved());
    }

    /** Sets the clock to any time and fires nothing: for filling with a past. */
    public void setClock(Instant to) {
        parts.timekeeper().set(to);
        parts.pollers().forEach(poller -> poller.clockMoved());
    }

    /** Whether no table holds a row and no mail was sent. */
    public boolean isEmpty() {
        return parts.mailbox().size() == 0
                && parts.stack().tables().stream()
                        .allMatch(table -> dynamoDb()
                                        .scan(scan -> scan.tableName(table.id()).limit(1))
                                        .count()
                                == 0);
    }

    /** Calls a function with a JSON event and gives its JSON result; {@link IllegalStateException} when it fails. */
    public String run(String function, String event) {
        try {
            JSON.readTree(event);
        } catch (IOException e) {
            throw new IllegalArgumentException("the event is not JSON", e);
        }
        return switch (invoke(function, event)) {
            case Invocation.Returned returned -> returned.payload();
            case Invocation.Failed failed -> throw new IllegalStateException(function + " failed: " + failed.type());
            case Invocation.TimedOut ignored -> throw new IllegalStateException(function + " timed out");
        };
    }

    Invocation invoke(String function, String event) {
        return parts.functions().call(function, event.getBytes(StandardCharsets.UTF_8));
    }

    public Mailbox mailbox() {
        return parts.mailbox();
    }

    /** A client of the local engine, for looking and for filling. */
    public DynamoDbClient dynamoDb() {
        return parts.dynamoDb().client();
    }

    /** What a function finds in its environment. */
    public Map<String, String> environment(String function) {
        return parts.functions()
                .find(function)
                .map(parts.environment()::of)
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + function));
    }

    /** How the sending service behaves. */
    public SesSettings mailSettings() {
        return parts.sending().settings();
    }

    public void changeMailSettings(SesSettings settings) {
        parts.sending().change(settings);
    }

    /** Every message that was put on a queue since the start, oldest first. */
    public List<SentMessage> sentMessages() {
        return parts.sqs().sent();
    }

    /** What the functions logged, oldest first. */
    public List<String> log() {
        return parts.log().lines();
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        parts.closing().close();
    }
}
