package fi.kuule.local.template;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A function.
 *
 * @param id its logical id, and its name on this machine
 * @param memory megabytes
 * @param retries of an asynchronous call
 * @param onFailure the queue that gets asynchronous calls which failed for good
 */
public record Lambda(
        String id,
        String handler,
        Map<String, String> environment,
        Duration timeout,
        int memory,
        int retries,
        Optional<String> onFailure) {}
