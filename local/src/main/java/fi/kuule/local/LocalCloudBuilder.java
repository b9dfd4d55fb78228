package fi.kuule.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** How a local cloud is to start. */
public final class LocalCloudBuilder {
    private Path template = Path.of("template.yaml");
    private Optional<Path> data = Optional.empty();
    private int port;
    private Optional<Instant> clockStart = Optional.empty();
    private RandomGenerator random = new SecureRandom();
    private Duration retryPause = Duration.ofSeconds(1);
    private Duration apiTimeout = Duration.ofSeconds(30);
    private Detour detour = Detour.NONE;
    private final Map<String, String> parameters = new TreeMap<>();

    LocalCloudBuilder() {}

    public LocalCloudBuilder template(Path path) {
        this.template = path;
        return this;
    }

    /** Keeps everything there; without it everything is in memory and gone with the cloud. */
    public LocalCloudBuilder data(Path directory) {
        this.data = Optional.of(directory);
        return this;
    }

    /** 0, as without it, for any port that is free. */
    public LocalCloudBuilder port(int wanted) {
        this.port = wanted;
        return this;
    }

    /** The time at the first start; a data directory that knows the time keeps it. */
    public LocalCloudBuilder clockStart(Instant start) {
        this.clockStart = Optional.of(start);
        return this;
    }

    /** Chance that is the same every time; for tests. */
    public LocalCloudBuilder seed(long seed) {
        this.random = new Random(seed);
        return this;
    }

    /** A parameter of the template; wins over the data directory's {@code parameters.json}. */
    public LocalCloudBuilder parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** How long a failed asynchronous call waits for its first retry. */
    public LocalCloudBuilder retryPause(Duration pause) {
        this.retryPause = pause;
        return this;
    }

    /** How long the HTTP API waits for a function. */
    public LocalCloudBuilder apiTimeout(Duration timeout) {
        this.apiTimeout = timeout;
        return this;
    }

    /** What stands between the functions and the engines; the cloud itself goes straight. */
    public LocalCloudBuilder detour(Detour way) {
        this.detour = way;
        return this;
    }

    /** {@link StartRefused} for what a person can mend, {@link fi.kuule.local.template.TemplateFault} for what the template says. */
    public LocalCloud start() {
        return new Starting(new Settings(
                        template,
                        data,
                        port,
                        clockStart,
                        random,
                        retryPause,
                        apiTimeout,
                        detour,
                        Map.copyOf(parameters)))
                .start();
    }
}
