package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Mailer;
import fi.kuule.mail.Message;
import fi.kuule.mail.Sending;
import fi.kuule.mail.SendingBreaker;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.StopsInMemory;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.report.NoticeGathering;
import fi.kuule.score.Dispositions;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One library, one survey, waves and invitations in memory, with every port of mail as a small honest fake. */
public final class MailWorld {
    public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    public static final URI BASE = URI.create("https://kysely.example");
    public static final Instant START = Instant.parse("2026-11-10T08:00:00Z");
    static final ServiceId LIBRARY = new ServiceId("kirjasto");

    public Instant now = START;
    public final Steps steps = new Steps();
    public final FakeOutbox outbox = new FakeOutbox(steps);
    public final FakeMailer mailer = new FakeMailer();
    public final StopsInMemory stopped = new StopsInMemory();
    final FakeMailCounts counts =
            new FakeMailCounts(mail -> outbox.stateOf(mail).isPresent());
    final FakeInvitations invitations = new FakeInvitations(steps);
    final FakeWaves waves = new FakeWaves();
    final List<InvitationLetters.Links> links = new ArrayList<>();
    List<Integer> reminderDays = List.of();
    /** What happens while a mail is written. */
    Runnable whileWriting = () -> {};
    /** How long the store takes to say whether an address is stopped. */
    Duration stopsTake = Duration.ZERO;

    /** A running wave that is open on the day the world begins. */
    Wave wave(String id, WaveState state) {
        Wave wave = new Wave(
                new WaveId(id),
                new SurveyRef(new SurveyId("kysely"), 1),
                state,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                1,
                1,
                0,
                START.plusSeconds(waves.all.size()),
                1);
        waves.all.put(wave.id(), wave);
        return wave;
    }

    Invitation invite(Wave wave, String address) {
        EmailAddress to = new EmailAddress(address);
        Invitation invitation = new Invitation(
                LinkToken.of(key(KeyPurpose.LINK), wave.id(), to, LIBRARY).invitation(),
                wave.id(),
                LIBRARY,
                Optional.empty(),
                Language.FI,
                "||fi",
                Optional.of(to),
                MailState.QUEUED,
                false,
                Optional.of(START),
                START.plus(Duration.ofDays(90)));
        invitations.all.put(invitation.id(), invitation);
        return invitation;
    }

    /** A wave of five: two delivered, one of these marked as spam, one bounced, one sent, one that waits. */
    public void smallWave(String id) {
        Wave wave = wave(id, WaveState.RUNNING);
        List<MailState> states =
                List.of(MailState.DELIVERED, MailState.COMPLAINED, MailState.BOUNCED, MailState.SENT, MailState.QUEUED);
        for (MailState state : states)
            invitations.settleMail(
                    invite(wave, state.name() + "@asukas.example").id(), 0, state, Optional.empty());
    }

    /** Somebody of the wave is invited by letter. */
    public void inviteByLetter(String id) {
        Invitation mailed = invite(waves.all.get(new WaveId(id)), "kirje@asukas.example");
        invitations.all.put(
                mailed.id(),
                new Invitation(
                        mailed.id(),
                        mailed.wave(),
                        mailed.service(),
                        Optional.empty(),
                        Language.FI,
                        "||fi|letter",
                        Optional.empty(),
                        MailState.SENT,
                        false,
                        Optional.empty(),
                        mailed.expires()));
    }

    public NoticeGathering gathering(Dispositions dispositions, SendingBreaker breaker) {
        return new NoticeGathering(waves, invitations, dispositions, breaker, () -> now);
    }

    /** How often a whole wave was read. */
    public int scans() {
        return invitations.scans;
    }

    static MailId mailOf(Invitation invitation) {
        return MailId.ofInvitation(invitation.id().value(), invitation.round());
    }

    Invitation now(Invitation invitation) {
        return invitations.find(invitation.id()).orElseThrow();
    }

    Delivery deliver(Invitation invitation) {
        return deliver(mailOf(invitation));
    }

    Delivery deliver(MailId mail) {
        return new InvitationDelivery(
                        invitations,
                        waves,
                        new InvitationClearance(slowly(stopped), this::key, HELSINKI, () -> now),
                        composing(),
                        new Reminders(surveys(reminderDays), HELSINKI, () -> now),
                        sending())
                .deliver(mail);
    }

    private StoppedAddresses slowly(StoppedAddresses fast) {
        return new StoppedAddresses() {
            @Override
            public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
                pass(stopsTake);
                return fast.stopOf(address, scope);
            }

            @Override
            public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
                fast.stop(address, scope, reason, at);
            }

            @Override
            public void lift(AddressKey address, StopScope scope) {
                fast.lift(address, scope);
            }
        };
    }

    public Sending sending() {
        return new Sending(outbox, mailer, () -> now);
    }

    void report(MailId mail, MailEvent.Kind kind, String... recipients) {
        List<EmailAddress> addresses =
                List.of(recipients).stream().map(EmailAddress::new).toList();
        new MailReporting(outbox, invitations, stopped, stopped, counts, this::key)
                .report(new MailEvent(mail, kind, now, addresses));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public HmacKey key(KeyPurpose purpose) {
        byte[] secret = new byte[32];
        secret[0] = (byte) purpose.ordinal();
        return new HmacKey(secret);
    }

    public AddressKey addressKey(String address) {
        return AddressKey.of(key(KeyPurpose.ADDRESS), new EmailAddress(address));
    }

    private InvitationComposing composing() {
        return new InvitationComposing(organisations(), services(), surveys(), this::key, this::compose, BASE);
    }

    private Message compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Wave wave,
            Invitation invitation,
            EmailAddress to,
            InvitationLetters.Links derived) {
        links.add(derived);
        whileWriting.run();
        return message(to, service.name().in(invitation.language()), Optional.of(derived.unsubscribe()));
    }

    public static Message message(EmailAddress to, String subject, Optional<URI> unsubscribe) {
        EmailAddress from = new EmailAddress("kysely@mantyranta.example");
        return new Message(
                to,
                from,
                new HeaderText("Mäntyranta"),
                from,
                Language.FI,
                new HeaderText(subject),
                "<p>Hei</p>",
                "Hei",
                unsubscribe);
    }

    public static Organisations organisations() {
        return new Organisations() {
            @Override
            public Optional<Organisation> find() {
                EmailAddress address = new EmailAddress("kysely@mantyranta.example");
                return Optional.of(new Organisation(
                        LocalText.same("Mäntyranta"),
                        List.of(Language.FI),
                        address,
                        address,
                        Optional.empty(),
                        Optional.empty()));
            }

            @Override
            public void put(Organisation organisation) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static Services services() {
        return new Services() {
            @Override
            public Optional<Service> find(ServiceId id) {
                return Optional.of(new Service(
                        id,
                        1,
                        LocalText.same("Kirjasto"),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
            }

            @Override
            public List<Service> findAll() {
                return List.of();
            }

            @Override
            public boolean add(Service service) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void replace(Service service) {
                throw new UnsupportedOperationException();
            }
        };
    }

    static Surveys surveys() {
        return surveys(List.of());
    }

    private static Surveys surveys(List<Integer> reminderDays) {
        return new Surveys() {
            @Override
            public Optional<Survey> find(SurveyRef ref) {
                return Optional.of(new Survey(
                        ref,
                        Privacy.ANONYMOUS,
                        List.of(Language.FI),
                        Survey.recommendAndWhy(),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        365,
                        0,
                        reminderDays,
                        MailOpening.OWN));
            }

            @Override
            public Optional<Survey> newest(SurveyId id) {
                return find(new SurveyRef(id, 1));
            }

            @Override
            public List<Survey> findAll() {
                return List.of();
            }

            @Override
            public boolean add(Survey survey) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static final class FakeMailer implements Mailer {
        public Handover answer = new Handover.Accepted("ses-1");
        public boolean broken = false;
        public final List<MailId> sent = new ArrayList<>();

        @Override
        public Handover send(MailId id, Message message) {
            if (broken) throw new IllegalStateException("send mail " + id.value());
            if (answer instanceof Handover.Accepted) sent.add(id);
            return answer;
        }
    }

    static class FakeWaves implements Waves {
        final Map<WaveId, Wave> all = new HashMap<>();

        @Override
        public Optional<Wave> find(WaveId id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Wave> findAll() {
            return all.values().stream()
                    .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                    .toList();
        }

        @Override
        public void add(Wave wave) {
            all.put(wave.id(), wave);
        }

        @Override
        public boolean replace(Wave wave) {
            all.put(wave.id(), wave);
            return true;
        }
    }
}
