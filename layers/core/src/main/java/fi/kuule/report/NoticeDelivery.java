package fi.kuule.report;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.NoticeMail;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisations;
import java.util.Optional;

/** Delivers a notice to one administrator, once. What has gone before is found out before anything is gathered. */
public final class NoticeDelivery {
    private final NoticeGathering gathering;
    private final Organisations organisations;
    private final Members members;
    private final StoppedAddresses stopped;
    private final Keys keys;
    private final NoticeLetters letters;
    private final Sending sending;

    public NoticeDelivery(
            NoticeGathering gathering,
            Organisations organisations,
            Members members,
            StoppedAddresses stopped,
            Keys keys,
            NoticeLetters letters,
            Sending sending) {
        this.gathering = gathering;
        this.organisations = organisations;
        this.members = members;
        this.stopped = stopped;
        this.keys = keys;
        this.letters = letters;
        this.sending = sending;
    }

    public Delivery deliver(NoticeMail mail) {
        Optional<MailState> before = sending.outcome(mail.id());
        if (before.isPresent()) return new Delivery.SentBefore(before.get());
        Optional<Member> member = members.find(new MemberId(mail.member()));
        if (member.isEmpty()) return new Delivery.Dropped(Reason.GONE);
        if (member.get().role() != Member.Role.ADMINISTRATOR) return new Delivery.Dropped(Reason.NOT_A_RECIPIENT);
        if (isRefusing(member.get().address())) return new Delivery.Dropped(Reason.ADDRESS_STOPPED);
        return gathering
                .facts(mail)
                .<Delivery>map(facts -> sending.send(mail.id(), compose(mail, member.get(), facts)))
                .orElseGet(() -> new Delivery.Dropped(Reason.GONE));
    }

    private Message compose(NoticeMail mail, Member member, NoticeLetters.NoticeFacts facts) {
        return letters.compose(mail.kind(), organisations.find().orElseThrow(), member, facts);
    }

    /** Unsubscribing is from surveys or reports. A bounce or a complaint ends notices, too. */
    private boolean isRefusing(EmailAddress address) {
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address), new StopScope.Reports())
                .filter(reason -> reason != StoppedAddresses.Reason.UNSUBSCRIBED)
                .isPresent();
    }
}
