package fi.kuule.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the outbox knows a mail to have come; which step leads where, {@link Passages} says. The same for every kind of mail. */
public sealed interface Passage {
    /** Nobody has claimed it, or that was so long ago that it is forgotten. */
    record Unknown() implements Passage {}

    /** Taken for sending; free again after {@code until}, as if whoever took it had died. */
    record Claimed(Instant until) implements Passage {
        /** Given back: nothing was sent, and the next attempt need not wait. */
        public static final Claimed RELEASED = new Claimed(Instant.EPOCH);

        boolean isOver(Instant now) {
            return until.isBefore(now);
        }
    }

    /** Must not go any more. */
    record Withdrawn() implements Passage {}

    /** Accepted by the sending service. */
    record Sent() implements Passage {}

    /** Accepted by the receiver's server. */
    record Delivered() implements Passage {}

    /** The sending service refused it for good. */
    record Refused() implements Passage {}

    /** Came back for good. */
    record Bounced() implements Passage {}

    /** The receiver marked it as spam. */
    record Complained() implements Passage {}

    /** Every kind of it; {@code until} stands for each moment until which a mail can be claimed. */
    static List<Passage> all(Instant until) {
        return List.of(
                new Unknown(),
                new Claimed(until),
                new Withdrawn(),
                new Sent(),
                new Delivered(),
                new Refused(),
                new Bounced(),
                new Complained());
    }

    /** As a store holds it: by name, and until when a claim runs; {@link IllegalArgumentException} for what no mail is in the outbox. */
    static Passage of(Optional<MailState> state, Instant until) {
        if (state.isEmpty()) return new Unknown();
        return switch (state.get()) {
            case CLAIMED -> new Claimed(until);
            case WITHDRAWN -> new Withdrawn();
            case SENT -> new Sent();
            case DELIVERED -> new Delivered();
            case REFUSED -> new Refused();
            case BOUNCED -> new Bounced();
            case COMPLAINED -> new Complained();
            case READY, QUEUED -> throw new IllegalArgumentException("no mail is " + state.get() + " in the outbox");
        };
    }

    /** The same as it is marked on what the mail is about; empty while nothing is known. */
    default Optional<MailState> state() {
        return switch (this) {
            case Unknown unknown -> Optional.empty();
            case Claimed claimed -> Optional.of(MailState.CLAIMED);
            case Withdrawn withdrawn -> Optional.of(MailState.WITHDRAWN);
            case Sent sent -> Optional.of(MailState.SENT);
            case Delivered delivered -> Optional.of(MailState.DELIVERED);
            case Refused refused -> Optional.of(MailState.REFUSED);
            case Bounced bounced -> Optional.of(MailState.BOUNCED);
            case Complained complained -> Optional.of(MailState.COMPLAINED);
        };
    }
}
