package fi.kuule.mail;

import java.time.Duration;

/** The outgoing queue, for a mail that has to wait: it comes back as a new message, so that waiting is not counted as failing. */
public interface WaitingQueue {
    /** @param waits how often it has waited by then */
    void sendLater(Outgoing mail, int waits, Duration delay);
}
