package fi.kuule.local.template;

import java.time.Duration;
import java.util.Optional;

/** A queue, by its logical id. */
public record Queue(String id, Duration visibility, Duration delay, Optional<Redrive> redrive) {
    /** After so many receipts a message moves to another queue. */
    public record Redrive(String deadLetterQueue, int maxReceiveCount) {}
}
