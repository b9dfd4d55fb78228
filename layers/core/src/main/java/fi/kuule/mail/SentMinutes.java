package fi.kuule.mail;

import java.time.Instant;
import java.util.List;

/** What was sent in which minute, and came back of it: the memory of the breaker. Bounces and complaints are added by the {@link Outbox}. */
public interface SentMinutes {
    /** Adds mails that were handed over in the minute of {@code at}. */
    void add(Instant at, int mails);

    /** The minutes that began at {@code since} or later and sent something, newest first; those before it are forgotten. Strongly consistent. */
    List<Minute> since(Instant since);

    /** Minutes that are not asked for again. */
    void forget(List<Minute> minutes);

    record Minute(Instant start, SentCounts counts) {}
}
