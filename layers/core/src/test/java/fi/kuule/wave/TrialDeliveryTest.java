package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Mailer.Handover;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing.TrialMail;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import fi.kuule.wave.InvitationLetters.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialDeliveryTest {
    private static final EmailAddress AINO = new EmailAddress("aino@mantyranta.example");
    private final MailWorld world = new MailWorld();
    private final List<Message> sent = new ArrayList<>();
    private final List<Links> links = new ArrayList<>();

    @Test
    void aTestGoesToTheMembersOwnAddressMarkedAndWithoutAWayToUnsubscribeAnybody() {
        assertEquals(new Delivery.Sent(), deliver("aino"));
        Message mail = sent.getFirst();
        assertEquals(AINO, mail.to());
        assertEquals("TRIAL 0", mail.subject().value());
        assertEquals(Optional.empty(), mail.unsubscribe());
        assertEquals(Language.SV, mail.language());
    }

    @Test
    void itsLinksAreThoseOfNobody() {
        deliver("aino");
        assertEquals(
                "https://kysely.example/s/" + ExampleMails.TOKEN,
                links.getFirst().survey().toString());
        assertTrue(LinkToken.parse(ExampleMails.TOKEN).isPresent(), "not of the form of a token");
    }

    @Test
    void itIsSentOnceWhenItsMessageIsDeliveredTwice() {
        deliver("aino");
        assertTrue(deliver("aino") instanceof Delivery.SentBefore);
        assertEquals(1, sent.size());
    }

    @Test
    void whoIsNoMemberGetsNothing() {
        assertEquals(new Delivery.Dropped(Reason.GONE), deliver("eero"));
        assertEquals(List.of(), sent);
    }

    @Test
    void aBouncedAddressIsNotTriedAndOneThatUnsubscribedFromSurveysIs() {
        world.stopped.stop(
                world.addressKey(AINO.value()),
                new StopScope.Everything(),
                StoppedAddresses.Reason.UNSUBSCRIBED,
                world.now);
        assertEquals(new Delivery.Sent(), deliver("aino"));
        world.stopped.stop(
                world.addressKey(AINO.value()), new StopScope.Everything(), StoppedAddresses.Reason.BOUNCED, world.now);
        assertEquals(new Delivery.Dropped(Reason.ADDRESS_STOPPED), deliver("aino"));
    }

    private Delivery deliver(String member) {
        return new TrialDelivery(
                        new OneMember(),
                        MailWorld.surveys(),
                        MailWorld.services(),
                        new ExampleMails(MailWorld.organisations(), this::compose, MailWorld.BASE),
                        world.stopped,
                        world::key,
                        new Sending(world.outbox, this::send, () -> world.now))
                .deliver(new TrialMail(MailId.ofTrial("t".repeat(43)), "kysely", 1, "kirjasto", "sv", 0, member));
    }

    private Handover send(MailId id, Message message) {
        sent.add(message);
        return new Handover.Accepted("ses-1");
    }

    private Example compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Language language,
            int round,
            Links examples,
            Occasion occasion) {
        links.add(examples);
        return new Example(new HeaderText(occasion + " " + round), "p", "<p>Hej</p>", "Hej");
    }

    private static final class OneMember implements Members {
        private static final Member MEMBER =
                new Member(new MemberId("aino"), "Aino", AINO, Language.FI, Member.Role.MANAGER, Set.of());

        @Override
        public Optional<Member> find(MemberId id) {
            return Optional.of(MEMBER).filter(member -> member.id().equals(id));
        }

        @Override
        public List<Member> findAll() {
            return List.of(MEMBER);
        }

        @Override
        public void put(Member member) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(MemberId id) {
            throw new UnsupportedOperationException();
        }
    }
}
