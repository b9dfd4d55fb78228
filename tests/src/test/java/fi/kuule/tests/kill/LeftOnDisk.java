package fi.kuule.tests.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.kuule.local.dynamodb.DynamoDbEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What lies on the disk while no cloud runs on it.
 *
 * @param mails how many copies of a mail SES took, by its id
 * @param outbox how far the outbox knows a mail to have come, by its id
 * @param invitations how far the mails of an invitation have come, with {@code due} when another is; by the id of its first mail
 * @param messages the bodies of what waits, by queue
 */
record LeftOnDisk(
        Map<String, Long> mails,
        Map<String, String> outbox,
        Map<String, String> invitations,
        Map<String, List<String>> messages) {
    private static final JsonMapper JSON = new JsonMapper();

    static LeftOnDisk in(Path data) {
        try (DynamoDbEngine tables = DynamoDbEngine.start(Optional.of(data.resolve("tables")))) {
            return new LeftOnDisk(
                    mails(data.resolve("mail")),
                    outbox(tables.client()),
                    invitations(tables.client()),
                    messages(data.resolve("queues.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException("what was left cannot be read", e);
        }
    }

    private static Map<String, Long> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(LeftOnDisk::mail)
                    .collect(Collectors.groupingBy(mail -> mail, TreeMap::new, Collectors.counting()));
        }
    }

    private static String mail(Path file) {
        try {
            return JSON.readTree(file.toFile()).path("tags").path("mail").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("a mail cannot be read", e);
        }
    }

    private static Map<String, String> outbox(DynamoDbClient tables) {
        Map<String, String> states = new TreeMap<>();
        for (Map<String, AttributeValue> row : rows(tables, "OutboxTable"))
            Optional.ofNullable(row.get("state"))
                    .ifPresent(state -> states.put(row.get("id").s(), state.s()));
        return states;
    }

    private static Map<String, String> invitations(DynamoDbClient tables) {
        Map<String, String> states = new TreeMap<>();
        for (Map<String, AttributeValue> row : rows(tables, "InvitationsTable"))
            states.put("i0-" + row.get("id").s(), row.get("mail").s() + (row.containsKey("dueAt") ? ", due" : ""));
        return states;
    }

    private static Iterable<Map<String, AttributeValue>> rows(DynamoDbClient tables, String table) {
        return tables.scanPaginator(scan -> scan.tableName(table)).items();
    }

    private static Map<String, List<String>> messages(Path journal) throws IOException {
        Map<String, JsonNode> waiting = new LinkedHashMap<>();
        for (String line : Files.readAllLines(journal)) {
            JsonNode entry = entry(line);
            if (entry.has("queue")) waiting.put(entry.path("id").asText(), entry);
            else waiting.remove(entry.path("id").asText());
        }
        Map<String, List<String>> messages = new TreeMap<>();
        waiting.values()
                .forEach(message -> messages.computeIfAbsent(
                                message.path("queue").asText(), any -> new ArrayList<>())
                        .add(message.path("body").asText()));
        return messages;
    }

    /** Nothing when a kill broke the line off. */
    private static JsonNode entry(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
