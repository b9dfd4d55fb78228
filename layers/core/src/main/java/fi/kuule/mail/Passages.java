package fi.kuule.mail;

import java.time.Instant;
import java.util.List;

/**
 * The outbox as a state machine: what every step makes of every state. Stores take their conditions from here, so that what they do in
 * one write is what stands here.
 *
 * <p>Whatever the sending service reports implies that it had accepted the mail, and settles a claim: a delay as much as a bounce. Only a
 * claim that has run out, with no report, is taken again.
 */
public final class Passages {
    private Passages() {}

    /** The state after the step; the same state when the step changes nothing. */
    public static Passage after(Passage passage, Step step) {
        return switch (step) {
            case Step.Claim claim -> isFree(passage, claim.at()) ? new Passage.Claimed(claim.until()) : passage;
            case Step.Release release -> passage instanceof Passage.Claimed ? Passage.Claimed.RELEASED : passage;
            case Step.Withdraw withdraw -> further(passage, new Passage.Withdrawn());
            case Step.Accept accept -> further(passage, new Passage.Sent());
            case Step.Refuse refuse -> further(passage, new Passage.Refused());
            case Step.Report report -> further(passage, reported(report.kind()));
        };
    }

    /** Whether the step changes anything. */
    public static boolean moves(Passage passage, Step step) {
        return !after(passage, step).equals(passage);
    }

    /** The states from which the step leads on, but for nothing known; whether a claim has run out is for the store to ask besides. */
    public static List<MailState> movedBy(Step step) {
        return Passage.all(step.at().minusMillis(1)).stream()
                .filter(passage -> moves(passage, step))
                .flatMap(passage -> passage.state().stream())
                .toList();
    }

    private static boolean isFree(Passage passage, Instant now) {
        return switch (passage) {
            case Passage.Unknown unknown -> true;
            case Passage.Claimed claimed -> claimed.isOver(now);
            case Passage.Withdrawn withdrawn -> false;
            case Passage.Sent sent -> false;
            case Passage.Delivered delivered -> false;
            case Passage.Refused refused -> false;
            case Passage.Bounced bounced -> false;
            case Passage.Complained complained -> false;
        };
    }

    /** What a report says of a mail that was being sent. */
    public static Passage reported(MailEvent.Kind kind) {
        return switch (kind) {
            case SENT, DELAYED, SOFT_BOUNCE, MAIL_BOUNCE, AUTO_REPLY, NOT_SPAM -> new Passage.Sent();
            case DELIVERED -> new Passage.Delivered();
            case REJECTED, BOUNCED_BEFORE, COMPLAINED_BEFORE -> new Passage.Refused();
            case HARD_BOUNCE -> new Passage.Bounced();
            case COMPLAINT -> new Passage.Complained();
        };
    }

    /** Never backwards; and of a mail that nobody knows nothing is kept, or a late report would make a row without an end. */
    private static Passage further(Passage passage, Passage next) {
        return passage instanceof Passage.Unknown || rank(passage) >= rank(next) ? passage : next;
    }

    private static int rank(Passage passage) {
        return passage.state().map(MailState::rank).orElse(-1);
    }
}
