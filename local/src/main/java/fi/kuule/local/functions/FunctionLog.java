package fi.kuule.local.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the functions log: one line after the other, the newest in memory, all in a file when there is a data directory. */
public final class FunctionLog implements AutoCloseable {
    private static final int KEPT = 20_000;
    private final InstantSource clock;
    private final Optional<Writer> file;
    private final Deque<String> newest = new ArrayDeque<>();

    public FunctionLog(InstantSource clock, Optional<Path> file) {
        this.clock = clock;
        this.file = file.map(FunctionLog::open);
    }

    private static Writer open(Path path) {
        try {
            return Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    synchronized void add(String function, String message) {
        String line = clock.instant() + " " + function + " " + message.stripTrailing();
        newest.addLast(line);
        if (newest.size() > KEPT) newest.removeFirst();
        file.ifPresent(writer -> write(writer, line));
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log", e);
        }
    }

    /** Oldest first. */
    public synchronized List<String> lines() {
        return List.copyOf(newest);
    }

    @Override
    public synchronized void close() {
        file.ifPresent(writer -> {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot close the log", e);
            }
        });
    }
}
