package fi.kuule.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Every message that waits, in a file: a line when it comes, on disk before its sender hears of it, and a line when it is done with. */
final class MessageJournal implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int KEPT = 200_000;
    private final Optional<FileChannel> file;
    private final Map<String, Waiting> waiting;
    private final Deque<SentMessage> sent = new ArrayDeque<>();

    private record Waiting(String queue, String body) {}

    private MessageJournal(Optional<FileChannel> file, Map<String, Waiting> waiting) {
        this.file = file;
        this.waiting = waiting;
    }

    static MessageJournal inMemory() {
        return new MessageJournal(Optional.empty(), Map.of());
    }

    static MessageJournal open(Path path) {
        try {
            Map<String, Waiting> waiting = Files.exists(path) ? read(path) : Map.of();
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            FileChannel file = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            MessageJournal journal = new MessageJournal(Optional.of(file), waiting);
            waiting.forEach((id, message) -> journal.write(line(message.queue(), id, message.body())));
            file.force(true);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + path, e);
        }
    }

    private static ObjectNode line(String queue, String id, String body) {
        return JSON.createObjectNode().put("id", id).put("queue", queue).put("body", body);
    }

    private static Map<String, Waiting> read(Path path) throws IOException {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        for (String line : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n", -1))
            entry(line).ifPresent(entry -> replay(entry, waiting));
        return waiting;
    }

    /** Empty when the machine stopped in the middle of the line. */
    private static Optional<JsonNode> entry(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void replay(JsonNode entry, Map<String, Waiting> waiting) {
        String id = entry.path("id").asText();
        if (entry.has("queue"))
            waiting.put(
                    id,
                    new Waiting(entry.path("queue").asText(), entry.path("body").asText()));
        else waiting.remove(id);
    }

    /** Sends what was waiting when the journal was opened, under new ids. */
    void restore(SqsClient sqs, UnaryOperator<String> url) {
        waiting.forEach((id, message) -> {
            sqs.sendMessage(send -> send.queueUrl(url.apply(message.queue())).messageBody(message.body()));
            removed(id);
        });
    }

    /** On disk when it returns. */
    synchronized void added(String queue, String id, String body) {
        sent.addLast(new SentMessage(queue, body));
        if (sent.size() > KEPT) sent.removeFirst();
        write(line(queue, id, body));
        if (file.isEmpty()) return;
        try {
            file.get().force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the queues' journal", e);
        }
    }

    synchronized void removed(String id) {
        write(JSON.createObjectNode().put("id", id));
    }

    /** Every message that came since the start, oldest first. */
    synchronized List<SentMessage> sent() {
        return List.copyOf(sent);
    }

    private void write(ObjectNode entry) {
        if (file.isEmpty()) return;
        try {
            ByteBuffer line = ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) file.get().write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the queues' journal", e);
        }
    }

    @Override
    public synchronized void close() {
        if (file.isEmpty()) return;
        try {
            file.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the queues' journal", e);
        }
    }
}
