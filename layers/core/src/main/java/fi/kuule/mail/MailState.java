package fi.kuule.mail;

import java.util.List;
import java.util.Set;

/** How far a mail has come. */
public enum MailState {
    /** Waits for its wave, or its turn. */
    READY,
    /** On the outgoing queue. */
    QUEUED,
    /** Taken for sending; the lease runs. */
    CLAIMED,
    /** Accepted by the sending service. */
    SENT,
    /** Accepted by the receiver's server. */
    DELIVERED,
    /** Came back for good. */
    BOUNCED,
    /** The receiver marked it as spam. */
    COMPLAINED,
    /** The sending service refused it. */
    REFUSED,
    /** Must not go any more: its wave was stopped or withdrawn, the person answered or said stop. */
    WITHDRAWN;

    private static final List<MailState> COURSE =
            List.of(READY, QUEUED, CLAIMED, WITHDRAWN, SENT, DELIVERED, REFUSED, BOUNCED, COMPLAINED);

    /**
     * The states that this one may replace; whatever comes late or twice finds the mail further on and changes nothing. A mail that was
     * withdrawn and turns out to have been sent was sent.
     */
    public Set<MailState> earlier() {
        return Set.copyOf(COURSE.subList(0, rank()));
    }

    /** How far along this is. */
    int rank() {
        return COURSE.indexOf(this);
    }

    /** Whether the sending service took it, and nothing says that more mail would be unwelcome or in vain. */
    public boolean maySendMore() {
        return switch (this) {
            case SENT, DELIVERED -> true;
            case READY, QUEUED, CLAIMED, WITHDRAWN, REFUSED, BOUNCED, COMPLAINED -> false;
        };
    }

    /** Whether the sending service took it and sent it. */
    public boolean wasSent() {
        return switch (this) {
            case SENT, DELIVERED, BOUNCED, COMPLAINED -> true;
            case READY, QUEUED, CLAIMED, WITHDRAWN, REFUSED -> false;
        };
    }
}
