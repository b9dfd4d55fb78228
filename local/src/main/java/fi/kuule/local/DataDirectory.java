package fi.kuule.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where everything is kept between starts. One Kuule at a time has it. */
final class DataDirectory implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** {@link StartRefused} when another Kuule has it. */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel file =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file) != null) return new DataDirectory(path, file);
            file.close();
            throw new StartRefused(
                    "Another Kuule is running on " + path + "; stop it, or give this one its own --data.");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path directory(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path.resolve(name), e);
        }
    }

    /** The texts in a JSON file; none when it is not there. */
    Map<String, String> read(String name) {
        Path file = file(name);
        if (!Files.exists(file)) return new TreeMap<>();
        try {
            return new TreeMap<>(JSON.readValue(file.toFile(), TEXTS));
        } catch (IOException e) {
            throw new StartRefused(file + " is not a JSON object of texts.");
        }
    }

    /** Whole or not at all. */
    void write(String name, Map<String, String> texts) {
        Path unfinished = file(name + ".unfinished");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), texts);
            Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(name), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave " + path, e);
        }
    }
}
