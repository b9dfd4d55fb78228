package fi.kuule.local.demo;

import fi.kuule.local.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How far filling a data directory has come; a word in a file beside the data. */
enum DemoState {
    /** Nothing has been done. */
    EMPTY,
    /** The past is being lived; what breaks off here is begun anew. */
    FILLING,
    /** The past is there, the present is not. */
    PAST,
    READY;

    private static final String FILE = "demo.state";

    /** {@link StartRefused} when the directory holds something that no demo has put there. */
    static DemoState of(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (Files.exists(file)) return valueOf(Files.readString(file).strip());
            if (Files.exists(data.resolve("tables")))
                throw new StartRefused(
                        data + " holds something that is no demo; choose another directory with --data.");
            return EMPTY;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void keep(Path data) {
        try {
            Files.writeString(data.resolve(FILE), name());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + data.resolve(FILE), e);
        }
    }

    /** Deletes what a broken-off filling left; the lock of the directory stays. */
    static void clear(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.filter(file -> !file.equals(data))
                    .filter(file -> !file.equals(data.resolve("lock")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : deepestFirst) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + data, e);
        }
    }
}
