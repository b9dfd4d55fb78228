package fi.kuule.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a start was asked for; see {@link LocalCloudBuilder}. */
record Settings(
        Path template,
        Optional<Path> data,
        int port,
        Optional<Instant> clockStart,
        RandomGenerator random,
        Duration retryPause,
        Duration apiTimeout,
        Detour detour,
        Map<String, String> parameters) {}
