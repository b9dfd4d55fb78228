package fi.kuule.wave;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Step;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.StoppedAddresses.Reason;
import java.util.Optional;

/**
 * Takes in what the sending service reports of a mail: in any order, more than once, at best. Every step is harmless when repeated and
 * never moves anything backwards.
 */
public final class MailReporting {
    private final Outbox outbox;
    private final Invitations invitations;
    private final StoppedAddresses stopped;
    private final Keys keys;

    public MailReporting(Outbox outbox, Invitations invitations, StoppedAddresses stopped, Keys keys) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.stopped = stopped;
        this.keys = keys;
    }

    /** Stops before it records: a person who complained is not written to, whatever fails after. */
    public void report(MailEvent event) {
        reasonToStop(event.kind()).ifPresent(reason -> stop(event, reason));
        record(event);
    }

    private void stop(MailEvent event, Reason reason) {
        event.recipients()
                .forEach(recipient ->
                        stopped.stop(AddressKey.of(keys.key(KeyPurpose.ADDRESS), recipient), reason, event.at()));
    }

    private void record(MailEvent event) {
        outbox.take(event.mail(), new Step.Report(event.at(), event.kind()));
        event.mail()
                .invitation()
                .map(InvitationId::new)
                .ifPresent(id -> invitations.recordMail(id, markOf(event.mail(), stateAfter(event.kind()))));
    }

    /** What an invitation is marked with: a reminder that was refused takes nothing from the mails before it. */
    static MailState markOf(MailId mail, MailState state) {
        return mail.round() > 0 && state == MailState.REFUSED ? MailState.WITHDRAWN : state;
    }

    private static Optional<Reason> reasonToStop(MailEvent.Kind kind) {
        return switch (kind) {
            case HARD_BOUNCE -> Optional.of(Reason.BOUNCED);
            case COMPLAINT -> Optional.of(Reason.COMPLAINED);
            case SENT, DELIVERED, DELAYED, SOFT_BOUNCE, REJECTED -> Optional.empty();
        };
    }

    /** As the outbox sees it; what is delayed or came back for now had been sent. */
    private static MailState stateAfter(MailEvent.Kind kind) {
        return Passages.reported(kind).state().orElseThrow();
    }
}
