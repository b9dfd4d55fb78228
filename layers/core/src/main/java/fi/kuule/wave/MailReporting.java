package fi.kuule.wave;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Passages;
import fi.kuule.mail.SoftBounces;
import fi.kuule.mail.Step;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.wave.WaveMailCounts.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what the sending service reports of a mail: in any order, more than once, at best. Every step is harmless when repeated and
 * never moves anything backwards.
 */
public final class MailReporting {
    private final Outbox outbox;
    private final Invitations invitations;
    private final StoppedAddresses stopped;
    private final SoftBounces softBounces;
    private final WaveMailCounts counts;
    private final Keys keys;

    public MailReporting(
            Outbox outbox,
            Invitations invitations,
            StoppedAddresses stopped,
            SoftBounces softBounces,
            WaveMailCounts counts,
            Keys keys) {
        this.outbox = outbox;
        this.invitations = invitations;
        this.stopped = stopped;
        this.softBounces = softBounces;
        this.counts = counts;
        this.keys = keys;
    }

    /** Stops before it records: a person who complained is not written to, whatever fails after. */
    public void report(MailEvent event) {
        event.recipients().forEach(recipient -> stop(event, key(recipient)));
        record(event);
        count(event);
    }

    private AddressKey key(EmailAddress recipient) {
        return AddressKey.of(keys.key(KeyPurpose.ADDRESS), recipient);
    }

    private void stop(MailEvent event, AddressKey address) {
        StopScope scope = scope(event.mail());
        reasonToStop(event, address, scope).ifPresent(reason -> stopped.stop(address, scope, reason, event.at()));
    }

    /** What members get of their work stops apart from surveys. */
    private static StopScope scope(MailId mail) {
        return mail.invitation().isPresent() ? new StopScope.Everything() : new StopScope.Reports();
    }

    private Optional<Reason> reasonToStop(MailEvent event, AddressKey address, StopScope scope) {
        return switch (event.kind()) {
            case HARD_BOUNCE, BOUNCED_BEFORE -> Optional.of(Reason.BOUNCED);
            case COMPLAINT, COMPLAINED_BEFORE -> Optional.of(Reason.COMPLAINED);
            case SOFT_BOUNCE ->
                softBounces.note(address, scope, event.mail(), event.at()) < SoftBounces.TOO_MANY
                        ? Optional.empty()
                        : Optional.of(Reason.BOUNCED_SOFTLY);
            case SENT, DELIVERED, DELAYED, MAIL_BOUNCE, AUTO_REPLY, NOT_SPAM, REJECTED -> Optional.empty();
        };
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

    /** As the outbox sees it; what is delayed or came back for now had been sent. */
    private static MailState stateAfter(MailEvent.Kind kind) {
        return Passages.reported(kind).state().orElseThrow();
    }

    /** Its wave is looked up only for what had not been counted. */
    private void count(MailEvent event) {
        Optional<InvitationId> invitation = event.mail().invitation().map(InvitationId::new);
        if (invitation.isEmpty()) return;
        Set<Outcome> added = counts.note(event.mail(), outcomes(event.kind()));
        if (added.isEmpty()) return;
        invitations.find(invitation.get()).ifPresent(found -> counts.add(found.wave(), added, event.at()));
    }

    /** Whatever became of a mail, it was sent, though nobody may have reported that; but a mail that is rejected never left. */
    private static Set<Outcome> outcomes(MailEvent.Kind kind) {
        return switch (kind) {
            case SENT, AUTO_REPLY, NOT_SPAM -> Set.of(Outcome.SENT);
            case DELIVERED -> Set.of(Outcome.SENT, Outcome.DELIVERED);
            case DELAYED -> Set.of(Outcome.SENT, Outcome.DELAYED);
            case HARD_BOUNCE -> Set.of(Outcome.SENT, Outcome.HARD_BOUNCED);
            case SOFT_BOUNCE -> Set.of(Outcome.SENT, Outcome.SOFT_BOUNCED);
            case MAIL_BOUNCE -> Set.of(Outcome.SENT, Outcome.REFUSED);
            case COMPLAINT -> Set.of(Outcome.SENT, Outcome.COMPLAINED);
            case REJECTED, BOUNCED_BEFORE, COMPLAINED_BEFORE -> Set.of(Outcome.REFUSED);
        };
    }
}
