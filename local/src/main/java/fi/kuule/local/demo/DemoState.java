package fi.kuule.local.demo;

import fi.kuule.local.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How far filling a data directory has come; two words in a file beside the data: this and the month that was the present. */
enum DemoState {
    /** Nothing has been done. */
    EMPTY,
    /** Something is being done; what breaks off here is begun anew. */
    FILLING,
    /** The past is there, the present is not. */
    PAST,
    READY;

    private static final String FILE = "demo.state";

    /**
     * {@link StartRefused} when the directory holds something that no demo has put there.
     *
     * @param present the month in which the demo would end; a past that ends before another month is of no use
     */
    static DemoState of(Path data, YearMonth present) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) return unmarked(data);
            String kept = Files.readString(file).strip();
            return Stream.of(FILLING, READY)
                    .filter(state -> kept.startsWith(state.name()))
                    .findFirst()
                    .orElse(kept.equals(PAST.line(present)) ? PAST : FILLING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static DemoState unmarked(Path data) {
        if (Files.exists(data.resolve("tables")))
            throw new StartRefused(data + " holds something that is no demo; choose another directory with --data.");
        return EMPTY;
    }

    void keep(Path data, YearMonth present) {
        try {
            Files.writeString(data.resolve(FILE), line(present));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + data.resolve(FILE), e);
        }
    }

    private String line(YearMonth present) {
        return name() + " " + present;
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
