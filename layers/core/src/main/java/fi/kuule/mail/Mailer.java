package fi.kuule.mail;

/** Hands a mail to the sending service. */
public interface Mailer {
    /** Sends now; {@code id} travels as a tag and comes back in every event. Broken is an exception. */
    Handover send(MailId id, Message message);

    /** What the sending service said. */
    sealed interface Handover {
        /** Accepted under the service's own message id. */
        record Accepted(String providerId) implements Handover {}

        /** Not now: too fast, or the day's quota is used. Try again later. */
        record Busy() implements Handover {}

        /** Never: the message or the address was refused. */
        record Refused() implements Handover {}
    }
}
