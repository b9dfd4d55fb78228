package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.FakeBreaker;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Message;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.Outgoing.NoticeMail;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.NoticeLetters.MailCounts;
import fi.kuule.report.NoticeLetters.NoticeFacts;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.wave.MailWorld;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticeDeliveryTest {
    private static final String ADDRESS = "aino@mantyranta.example";
    private static final Trip TRIP = new Trip(MailWorld.START, Cause.BOUNCES, new SentCounts(50, 5, 0));
    private final MailWorld world = new MailWorld();
    private final FakeMembers members = new FakeMembers();
    private final FakeBreaker breaker = new FakeBreaker();
    private final List<NoticeFacts> told = new ArrayList<>();
    private int library = 16;

    @BeforeEach
    void aDay() {
        members.put(member("aino", Member.Role.ADMINISTRATOR));
        world.smallWave("marraskuu");
    }

    @Test
    void anAdministratorIsToldHowTheMailsStandAndOnce() {
        assertEquals(new Delivery.Sent(), deliver(NoticeKind.WAVE_SENT, "marraskuu"));
        NoticeFacts facts = told.getFirst();
        assertEquals(new MailCounts(5, 4, 2, 1, 1), facts.mails());
        assertEquals(OptionalInt.of(28), facts.answered());
        assertFalse(facts.few());
        assertFalse(facts.letters());
        assertTrue(deliver(NoticeKind.WAVE_SENT, "marraskuu") instanceof Delivery.SentBefore);
        assertEquals(1, world.mailer.sent.size());
    }

    /** With the numbers of the others, which reports tell, the sum would tell how many they are. */
    @Test
    void howManyAnsweredAboutAServiceOfFewIsNotInTheSum() {
        library = 3;
        deliver(NoticeKind.WAVE_CLOSED, "marraskuu");
        assertEquals(OptionalInt.of(12), told.getFirst().answered());
        assertTrue(told.getFirst().few());
    }

    @Test
    void aNoticeThatComesAgainReadsNoWave() {
        deliver(NoticeKind.WAVE_SENT, "marraskuu");
        deliver(NoticeKind.WAVE_SENT, "marraskuu");
        assertEquals(1, world.scans());
    }

    @Test
    void whatIsToldToSeveralIsCountedOnceAMinute() {
        NoticeDelivery delivery = delivery();
        for (String member : List.of("aino", "cia", "eeva")) {
            members.put(member(member, Member.Role.ADMINISTRATOR));
            assertEquals(new Delivery.Sent(), delivery.deliver(notice(NoticeKind.WAVE_SENT, "marraskuu", member)));
            if (member.equals("cia")) world.pass(Duration.ofMinutes(1));
        }
        assertEquals(2, world.scans());
        assertEquals(1, told.stream().distinct().count());
    }

    @Test
    void whereSomeWereInvitedByLetterThatIsToldAndTheirLettersAreNoMails() {
        world.inviteByLetter("marraskuu");
        deliver(NoticeKind.WAVE_CLOSED, "marraskuu");
        assertTrue(told.getFirst().letters());
        assertEquals(new MailCounts(5, 4, 2, 1, 1), told.getFirst().mails());
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsNotTold() {
        members.put(member("aino", Member.Role.MANAGER));
        assertDropped(Reason.NOT_A_RECIPIENT, NoticeKind.WAVE_SENT, "marraskuu");
    }

    @Test
    void anAddressThatBouncedIsNotWrittenToAndOneThatUnsubscribedFromSurveysIs() {
        world.stopped.stop(
                world.addressKey(ADDRESS), new StopScope.Everything(), StoppedAddresses.Reason.UNSUBSCRIBED, world.now);
        assertEquals(new Delivery.Sent(), deliver(NoticeKind.WAVE_SENT, "marraskuu"));
        world.stopped.stop(
                world.addressKey(ADDRESS), new StopScope.Everything(), StoppedAddresses.Reason.BOUNCED, world.now);
        assertEquals(new Delivery.Dropped(Reason.ADDRESS_STOPPED), deliver(NoticeKind.WAVE_CLOSED, "marraskuu"));
    }

    @Test
    void thatSendingStoppedIsToldWhileItIsStopped() {
        breaker.trip(TRIP);
        assertEquals(
                new Delivery.Sent(),
                deliver(NoticeKind.SENDING_STOPPED, TRIP.at().toString()));
        assertEquals(Optional.of(TRIP), told.getFirst().trip());
    }

    @Test
    void thatSendingStoppedIsNoNewsOnceItGoesOn() {
        breaker.trip(TRIP);
        breaker.resume(MailWorld.START);
        assertDropped(Reason.GONE, NoticeKind.SENDING_STOPPED, TRIP.at().toString());
    }

    @Test
    void ofAWaveThatIsGoneNothingIsTold() {
        assertDropped(Reason.GONE, NoticeKind.WAVE_CLOSED, "muu");
    }

    private void assertDropped(Reason reason, NoticeKind kind, String about) {
        assertEquals(new Delivery.Dropped(reason), deliver(kind, about));
        assertEquals(List.of(), world.mailer.sent);
    }

    private Delivery deliver(NoticeKind kind, String about) {
        return delivery().deliver(notice(kind, about, "aino"));
    }

    private static NoticeMail notice(NoticeKind kind, String about, String member) {
        return new NoticeMail(MailId.ofNotice(kind + "-" + member), kind, about, member);
    }

    private NoticeDelivery delivery() {
        return new NoticeDelivery(
                world.gathering(dispositions(), breaker),
                MailWorld.organisations(),
                members,
                world.stopped,
                world::key,
                this::compose,
                world.sending());
    }

    private Message compose(NoticeKind kind, Organisation organisation, Member member, NoticeFacts facts) {
        told.add(facts);
        return MailWorld.message(member.address(), kind.name(), Optional.empty());
    }

    private Dispositions dispositions() {
        return new Dispositions() {
            @Override
            public void put(WaveId wave, Map<ServiceId, Counts> counts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Map<ServiceId, Counts>> of(WaveId wave) {
                return Optional.of(Map.of(
                        new ServiceId("kirjasto"), new Counts(40, 40, 0, library),
                        new ServiceId("uimahalli"), new Counts(30, 29, 1, 12)));
            }

            @Override
            public void putStrata(WaveId wave, ServiceId service, Map<Population, StratumDispositions> counts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void putParticipation(WaveId wave, ServiceId service, Map<Population, Participation> counts) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<Population, Participation> participation(WaveId wave, ServiceId service) {
                return Map.of();
            }

            @Override
            public Map<Population, StratumDispositions> strata(WaveId wave, ServiceId service) {
                return Map.of();
            }
        };
    }

    private static Member member(String id, Member.Role role) {
        return new Member(
                new MemberId(id), id, new EmailAddress(id + "@mantyranta.example"), Language.FI, role, Set.of());
    }
}
