package fi.kuule.mail;

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
    /** Must not go any more: its wave was stopped, the person answered or said stop. */
    WITHDRAWN
}
