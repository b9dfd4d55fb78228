package fi.kuule.local.mailbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All mails that were sent: one file each in the data directory, on disk before their sender hears of it; in memory when there is no directory. */
public final class Mailbox {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Comparator<MailSummary> NEWEST_FIRST = Comparator.comparing(MailSummary::sentAt)
            .thenComparing(MailSummary::id)
            .reversed();
    private final Optional<Path> directory;
    private final Map<String, MailSummary> summaries = new ConcurrentHashMap<>();
    private final Map<String, Mail> inMemory = new ConcurrentHashMap<>();

    /** @param directory an existing one */
    public Mailbox(Optional<Path> directory) {
        this.directory = directory;
        directory.ifPresent(this::load);
    }

    private void load(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".json")).toList().parallelStream()
                    .map(Mailbox::read)
                    .forEach(mail -> summaries.put(mail.id(), MailSummary.of(mail)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the mailbox", e);
        }
    }

    public void put(Mail mail) {
        directory.ifPresentOrElse(path -> write(path, mail), () -> inMemory.put(mail.id(), mail));
        summaries.put(mail.id(), MailSummary.of(mail));
    }

    private static void write(Path directory, Mail mail) {
        Path unfinished = directory.resolve(mail.id() + ".unfinished");
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(mail));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
            Files.move(unfinished, directory.resolve(mail.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep mail " + mail.id(), e);
        }
    }

    private static Mail read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Mail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public List<MailSummary> newestFirst() {
        return summaries.values().stream().sorted(NEWEST_FIRST).toList();
    }

    public Optional<Mail> find(String id) {
        if (!summaries.containsKey(id)) return Optional.empty();
        return directory.map(path -> read(path.resolve(id + ".json"))).or(() -> Optional.ofNullable(inMemory.get(id)));
    }

    public int size() {
        return summaries.size();
    }

    /** How many were sent after a time. */
    public long sentAfter(Instant time) {
        return summaries.values().stream()
                .filter(mail -> mail.sentAt().isAfter(time))
                .count();
    }
}
