package fi.kuule.local.template;

import java.time.Duration;

/**
 * A queue that calls a function.
 *
 * @param window how long a batch may be gathered
 * @param concurrency the most calls at a time
 * @param itemFailures whether the function names the messages that failed
 */
public record QueueTrigger(
        String queue, String function, int batchSize, Duration window, int concurrency, boolean itemFailures) {}
