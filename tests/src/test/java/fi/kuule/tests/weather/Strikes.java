package fi.kuule.tests.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the weather did over all starts of a cloud.
 *
 * @param attempts how many calls came, struck or not; those after the last strike before a kill are not known
 * @param byKind how often each kind of fault struck
 * @param unheard how often a mail was handed over to SES without the reply being marked, by its id
 */
public record Strikes(int starts, long attempts, Map<String, Long> byKind, Map<String, Long> unheard) {
    static final String FILE = "strikes.tsv";
    static final String START = "start";

    /** By the data directory of the cloud. */
    public static Strikes of(Path data) {
        Counting counting = new Counting();
        try {
            if (Files.exists(data.resolve(FILE)))
                Files.readAllLines(data.resolve(FILE)).forEach(counting::line);
        } catch (IOException e) {
            throw new UncheckedIOException("strikes cannot be read", e);
        }
        counting.start();
        return new Strikes(counting.starts, counting.attempts, counting.byKind, counting.unheard);
    }

    public long struck() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    private static final class Counting {
        private int starts;
        private long attempts;
        private long sinceStart;
        private final Map<String, Long> byKind = new TreeMap<>();
        private final Map<String, Long> unheard = new TreeMap<>();

        /** A line that broke off counts for nothing. */
        void line(String line) {
            String[] fields = line.split("\t", -1);
            if (line.equals(START)) {
                starts++;
                start();
            }
            if (fields.length != 3) return;
            sinceStart = Math.max(sinceStart, Long.parseLong(fields[0]));
            byKind.merge(fields[1], 1L, Long::sum);
            if (!fields[2].isEmpty()) unheard.merge(fields[2], 1L, Long::sum);
        }

        void start() {
            attempts += sinceStart;
            sinceStart = 0;
        }
    }
}
