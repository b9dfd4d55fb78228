package fi.kuule.mail;

import java.util.List;

/** Where mails wait for delivery. Holds ids and nothing else. */
public interface OutgoingQueue {
    void send(List<Outgoing> mails);
}
