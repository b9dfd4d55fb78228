package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.language.Language;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.BreakerWatch;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.FakeBreaker;
import fi.kuule.mail.FakeMinutes;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Mailer;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.Passage;
import fi.kuule.mail.Passages;
import fi.kuule.mail.Sending;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.Step;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.survey.MailOpening;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.survey.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A wave of a few people in the worst of weathers: the real classes of core over stores, a queue and a sending service that fail, lose
 * replies, throttle, report late, twice, out of order or never, and processes that die between any two steps, while people answer and stop
 * and the organisation changes its mind. One seed is one life; {@link PostLaws} watches.
 */
final class PostWorld {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final int PEOPLE = 4;
    static final Duration HIDDEN = Duration.ofMinutes(6);
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final Set<MailEvent.Kind> ENDS = Set.of(
            MailEvent.Kind.HARD_BOUNCE,
            MailEvent.Kind.COMPLAINT,
            MailEvent.Kind.BOUNCED_BEFORE,
            MailEvent.Kind.COMPLAINED_BEFORE,
            MailEvent.Kind.REJECTED);
    private static final int RECEIVES = 5;
    private static final Instant START = Instant.parse("2026-11-02T06:00:00Z");
    private static final LocalDate CLOSES = LocalDate.of(2026, 11, 30);

    final Random random;
    final Trouble trouble;
    final PostLaws laws;
    final List<InvitationId> people;
    final Map<InvitationId, Invitation> invitations = new LinkedHashMap<>();
    private final Map<InvitationId, EmailAddress> addresses = new HashMap<>();
    private final Map<MailId, Passage> outbox = new HashMap<>();
    private final Map<AddressKey, StoppedAddresses.Reason> stops = new HashMap<>();
    private final List<Queued> queue = new ArrayList<>();
    private final List<Reported> reports = new ArrayList<>();
    private final Flaw flaw;
    private final List<Integer> reminderDays;
    private final boolean unruly;
    Wave wave;

    /** What this world does wrong on purpose, to see that the laws notice. */
    enum Flaw {
        NONE,
        CLAIMS_ARE_GIVEN_TWICE,
        REPORTS_SETTLE_NOTHING,
        WHAT_IS_QUEUED_IS_FORGOTTEN,
        THE_LAST_LOOK_IS_AN_OLD_ONE,
        BUSY_IS_TAKEN_FOR_SENT,
        ROUNDS_ARE_FORGOTTEN
    }

    /** @param unruly whether people and organisation do things, too; otherwise every mail must arrive */
    PostWorld(long seed, boolean unruly, Flaw flaw) {
        this.random = new Random(seed);
        this.trouble = new Trouble(random, START);
        this.laws = new PostLaws(seed, this);
        this.flaw = flaw;
        this.unruly = unruly;
        this.reminderDays =
                List.of(List.<Integer>of(), List.of(7), List.of(7, 14)).get(random.nextInt(3));
        this.wave = new Wave(
                new WaveId("aalto"),
                new SurveyRef(new SurveyId("kysely"), 1),
                WaveState.RUNNING,
                LocalDate.of(2026, 11, 2),
                CLOSES,
                1,
                PEOPLE,
                0,
                START,
                2);
        this.people = IntStream.range(0, PEOPLE).mapToObj(this::invite).toList();
        trouble.somebody = this::somebody;
    }

    private InvitationId invite(int person) {
        EmailAddress to = new EmailAddress("asukas" + person + "@posti.example");
        InvitationId id = LinkToken.of(key(KeyPurpose.LINK), wave.id(), to, MailWorld.LIBRARY)
                .invitation();
        invitations.put(
                id,
                new Invitation(
                        id,
                        wave.id(),
                        MailWorld.LIBRARY,
                        Optional.empty(),
                        Language.FI,
                        "||fi",
                        Optional.of(to),
                        MailState.READY,
                        false,
                        Optional.of(START),
                        START.plus(Duration.ofDays(120))));
        addresses.put(id, to);
        return id;
    }

    List<Integer> reminderDays() {
        return reminderDays;
    }

    LocalDate today() {
        return LocalDate.ofInstant(trouble.now(), ZONE);
    }

    /** Two days of storm, with what of the reminders falls into it, and then fair weather to the end of the wave. */
    void live() {
        for (int act = 0; act < 120; act++) act();
        trouble.end();
        turn(WaveState.RUNNING);
        while (!today().isAfter(CLOSES)) {
            for (int minute = 0; minute < 60; minute++) minute();
            trouble.pass(Duration.ofHours(6));
        }
        laws.atTheEnd();
    }

    private void act() {
        switch (random.nextInt(10)) {
            case 0, 1 -> trouble.run(this::dispatch);
            case 2, 3, 4 -> deliverOne();
            case 5, 6 -> reportOne();
            case 7 -> trouble.pass(Duration.ofSeconds(random.nextInt(400)));
            case 8 -> trouble.pass(random.nextInt(4) == 0 ? Duration.ofHours(random.nextInt(60)) : Duration.ZERO);
            default -> somebody();
        }
    }

    private void minute() {
        if (reports.isEmpty() && queue.isEmpty() && nothingDue()) return;
        trouble.pass(Duration.ofMinutes(1));
        trouble.run(this::dispatch);
        while (!reports.isEmpty()) reportOne();
        while (visible().isPresent()) deliverOne();
    }

    private boolean nothingDue() {
        return invitations.values().stream()
                .flatMap(one -> one.dueAt().stream())
                .noneMatch(due -> !due.isAfter(trouble.now().plus(HIDDEN).plus(MailDispatch.CLAIM)));
    }

    private void somebody() {
        if (trouble.isOver()) return;
        InvitationId id = people.get(random.nextInt(PEOPLE));
        switch (random.nextInt(unruly ? 40 : 6)) {
            case 0, 1, 2 -> deliverOne();
            case 3 -> reportOne();
            case 4 -> trouble.run(this::dispatch);
            case 5 -> {}
            case 6, 7 -> {
                invitations.compute(id, (key, one) -> InvitationMail.answered(one));
                laws.forbid(id);
            }
            case 8, 9 -> {
                stops.merge(addressKey(addresses.get(id)), StoppedAddresses.Reason.UNSUBSCRIBED, PostWorld::graver);
                laws.forbid(id);
            }
            case 10, 11, 12, 13 -> turn(WaveState.PAUSED);
            case 14, 15, 16, 17, 18, 19, 20, 21 -> turn(WaveState.RUNNING);
            case 22 -> turn(random.nextInt(4) == 0 ? WaveState.STOPPED : WaveState.RUNNING);
            case 23 -> turn(random.nextInt(4) == 0 ? WaveState.WITHDRAWN : WaveState.RUNNING);
            case 24 -> turn(random.nextInt(4) == 0 ? WaveState.CLOSED : WaveState.RUNNING);
            default -> {}
        }
    }

    private static StoppedAddresses.Reason graver(StoppedAddresses.Reason one, StoppedAddresses.Reason other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void turn(WaveState to) {
        if (!wave.state().next().contains(to)) return;
        wave = wave.to(to);
        if (to.over()) people.forEach(laws::forbid);
        else if (to == WaveState.PAUSED) laws.pause();
        else laws.goOn();
    }

    private void dispatch() {
        MailDispatch.Pace pace = new MailDispatch.Pace(10, ZONE, trouble::now);
        FakeProgress progress = new FakeProgress();
        FakeBreaker breaker = new FakeBreaker();
        new MailDispatch(
                        waves(),
                        store(),
                        () -> new SendingQuota(50_000, 0, 14),
                        queue(),
                        pace,
                        new BreakerWatch(breaker, new FakeMinutes()),
                        progress,
                        new WaveNotices(Dispatching.members(), queue(), progress, breaker))
                .run();
    }

    private Optional<Queued> visible() {
        return queue.stream()
                .filter(message -> !message.visibleAt.isAfter(trouble.now()))
                .findFirst();
    }

    /** A message that was not done comes back, five times at most; then the table brings it back. */
    private void deliverOne() {
        Optional<Queued> visible = visible();
        if (visible.isEmpty()) return;
        Queued message = visible.get();
        message.visibleAt = trouble.now().plus(HIDDEN);
        boolean[] done = {false};
        laws.begins();
        trouble.run(() -> done[0] = !(delivery().deliver(message.mail) instanceof Delivery.Later));
        laws.ends();
        boolean twice = !trouble.isOver() && random.nextInt(10) == 0;
        if ((done[0] && !twice) || ++message.receives >= RECEIVES) queue.remove(message);
    }

    private InvitationDelivery delivery() {
        Surveys surveys = surveys();
        InvitationComposing composing = new InvitationComposing(
                MailWorld.organisations(),
                MailWorld.services(),
                surveys,
                this::key,
                (organisation, service, survey, asking, invitation, to, links) ->
                        MailWorld.message(to, "Kirjasto", Optional.of(links.unsubscribe())),
                MailWorld.BASE);
        return new InvitationDelivery(
                store(),
                waves(),
                new InvitationClearance(stopped(), this::key, ZONE, trouble::now),
                composing,
                new Reminders(surveys, ZONE, trouble::now),
                new Sending(outbox(), mailer(), trouble::now));
    }

    private void reportOne() {
        if (reports.isEmpty()) return;
        Reported reported = reports.remove(random.nextInt(reports.size()));
        if (!trouble.isOver() && random.nextInt(10) == 0) return;
        if (!trouble.isOver() && random.nextInt(8) == 0) reports.add(reported);
        MailReporting reporting = new MailReporting(
                outbox(),
                store(),
                stopped(),
                (address, scope, mail, at) -> 1,
                new FakeMailCounts(mail -> false),
                this::key);
        trouble.run(() -> reporting.report(new MailEvent(
                reported.mail,
                reported.kind,
                trouble.now(),
                ENDS.contains(reported.kind) && reported.kind != MailEvent.Kind.REJECTED
                        ? List.of(reported.to)
                        : List.of())));
    }

    /** SES: takes what it is given, and says so or not; its call is given up after ten seconds. */
    private Mailer mailer() {
        return (MailId id, Message message) -> {
            Instant began = trouble.now();
            trouble.between();
            int mood = trouble.isOver() ? 9 : random.nextInt(12);
            if (mood == 0) return flaw == Flaw.BUSY_IS_TAKEN_FOR_SENT ? accepted() : new Mailer.Handover.Busy();
            if (mood == 1 && random.nextInt(4) == 0) {
                laws.ended(id);
                return new Mailer.Handover.Refused();
            }
            if (mood == 2) throw new IllegalStateException("SES is down");
            if (!trouble.isOver() && random.nextInt(5) == 0) trouble.pass(Duration.ofMillis(random.nextInt(10_000)));
            if (trouble.now().isAfter(began.plus(CALL))) throw new IllegalStateException("the call is given up");
            laws.accepted(id);
            report(id, message.to());
            if (mood == 3) throw new IllegalStateException("the reply of SES is lost");
            trouble.between();
            return accepted();
        };
    }

    private static Mailer.Handover accepted() {
        return new Mailer.Handover.Accepted("ses");
    }

    private void report(MailId id, EmailAddress to) {
        if (trouble.isOver() || random.nextInt(5) > 0) reports.add(new Reported(id, MailEvent.Kind.SENT, to));
        MailEvent.Kind end = trouble.isOver()
                ? MailEvent.Kind.DELIVERED
                : MailEvent.Kind.values()[random.nextInt(MailEvent.Kind.values().length)];
        if (!trouble.isOver() && (!unruly || random.nextBoolean())) return;
        reports.add(new Reported(id, end, to));
        if (ENDS.contains(end)) laws.ended(id);
    }

    /** Notices to the administrators have laws of their own. */
    private OutgoingQueue queue() {
        return mails -> {
            trouble.before();
            for (Outgoing mail : mails) {
                if (mail instanceof Outgoing.NoticeMail) continue;
                if (flaw == Flaw.WHAT_IS_QUEUED_IS_FORGOTTEN) continue;
                queue.add(new Queued(mail.id(), trouble.now()));
                if (!trouble.isOver() && random.nextInt(10) == 0) queue.add(new Queued(mail.id(), trouble.now()));
            }
            trouble.after();
        };
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public boolean take(MailId id, Step step) {
                trouble.before();
                Passage before = state(id);
                Passage after = Passages.after(before, step);
                if (flaw == Flaw.REPORTS_SETTLE_NOTHING && step instanceof Step.Report) after = before;
                if (flaw == Flaw.CLAIMS_ARE_GIVEN_TWICE && step instanceof Step.Claim claim)
                    after = new Passage.Claimed(claim.until());
                outbox.put(id, after);
                laws.took(id, step, !after.equals(before));
                trouble.after();
                return !after.equals(before);
            }

            @Override
            public Passage find(MailId id) {
                trouble.before();
                return state(id);
            }
        };
    }

    private Passage state(MailId id) {
        return outbox.getOrDefault(id, new Passage.Unknown());
    }

    private Waves waves() {
        MailWorld.FakeWaves waves = new MailWorld.FakeWaves() {
            @Override
            public Optional<Wave> find(WaveId id) {
                trouble.before();
                if (flaw != Flaw.THE_LAST_LOOK_IS_AN_OLD_ONE) all.put(id, wave);
                return super.find(id);
            }
        };
        waves.add(wave);
        return waves;
    }

    private StoppedAddresses stopped() {
        return new StoppedAddresses() {
            @Override
            public Optional<Reason> stopOf(AddressKey address, StopScope scope) {
                trouble.before();
                return Optional.ofNullable(stops.get(address));
            }

            @Override
            public void stop(AddressKey address, StopScope scope, Reason reason, Instant at) {
                trouble.before();
                stops.merge(address, reason, PostWorld::graver);
                people.stream()
                        .filter(id -> addressKey(addresses.get(id)).equals(address))
                        .forEach(laws::forbid);
                trouble.after();
            }

            @Override
            public void lift(AddressKey address, StopScope scope) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private Invitations store() {
        return new Invitations() {
            @Override
            public boolean add(Invitation invitation) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Invitation> find(InvitationId id) {
                trouble.before();
                laws.looked(id);
                return Optional.ofNullable(invitations.get(id));
            }

            @Override
            public List<Due> due(WaveId of, Instant now, int limit) {
                trouble.before();
                return invitations.values().stream()
                        .flatMap(one -> one.dueAt().stream().map(at -> new Due(one.id(), at, one.round())))
                        .filter(due -> !due.at().isAfter(now))
                        .limit(limit)
                        .toList();
            }

            @Override
            public boolean moveDue(Due due, Instant next) {
                trouble.before();
                Optional<Invitation> moved = InvitationMail.moved(invitations.get(due.id()), due, next);
                moved.ifPresent(one -> invitations.put(
                        one.id(),
                        flaw == Flaw.WHAT_IS_QUEUED_IS_FORGOTTEN
                                ? InvitationMail.settled(one, one.round(), one.mail(), Optional.empty())
                                : one));
                trouble.after();
                return moved.isPresent();
            }

            @Override
            public void settleMail(InvitationId id, int round, MailState state, Optional<Instant> reminder) {
                trouble.before();
                Invitation one = invitations.get(id);
                int asked = flaw == Flaw.ROUNDS_ARE_FORGOTTEN ? one.round() : round;
                invitations.put(id, InvitationMail.settled(one, asked, state, reminder));
                trouble.after();
            }

            @Override
            public void recordMail(InvitationId id, MailState state) {
                trouble.before();
                invitations.compute(id, (key, one) -> InvitationMail.recorded(one, state));
                trouble.after();
            }

            @Override
            public boolean leave(InvitationId id, WayOut way) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void ofWave(WaveId of, Consumer<Summary> consumer) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean removeAddress(InvitationId id) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private Surveys surveys() {
        Survey survey = new Survey(
                wave.survey(),
                Privacy.ANONYMOUS,
                List.of(Language.FI),
                Survey.recommendAndWhy(),
                wave.opens(),
                CLOSES,
                365,
                90,
                reminderDays,
                MailOpening.OWN);
        Asking.MemorySurveys surveys = new Asking.MemorySurveys();
        surveys.add(survey);
        return surveys;
    }

    private HmacKey key(KeyPurpose purpose) {
        return Asking.key(purpose);
    }

    private AddressKey addressKey(EmailAddress address) {
        return AddressKey.of(key(KeyPurpose.ADDRESS), address);
    }

    private static final class Queued {
        private final MailId mail;
        private Instant visibleAt;
        private int receives = 0;

        private Queued(MailId mail, Instant visibleAt) {
            this.mail = mail;
            this.visibleAt = visibleAt;
        }
    }

    private record Reported(MailId mail, MailEvent.Kind kind, EmailAddress to) {}
}
