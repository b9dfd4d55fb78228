package fi.kuule.mail;

import java.time.Duration;
import java.util.List;

/** Where mails wait for delivery. Holds ids and nothing else. */
public interface OutgoingQueue {
    void send(List<Outgoing> mails);

    /**
     * Each mail comes off the queue after its delay, at the soonest; in whole seconds, up to a quarter of an hour. A queue that cannot hold
     * back gives them at once.
     */
    default void send(List<Outgoing> mails, List<Duration> delays) {
        send(mails);
    }
}
