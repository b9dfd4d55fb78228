package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SentCounts;
import fi.kuule.wave.MailDispatch.Dispatched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waves with their pilot, their breaker and their notices, minute by minute: what is queued goes at once, and what becomes of it is heard at once unless a test says otherwise. */
class CarefulSendingTest {
    private static final int WAVES = 200;
    private static final int CONTACTS = 1_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTwoHundredWavesAtTwoPercentBouncesAtMostFiveAreStopped(boolean late) {
        long stopped = waves(0.02, late).filter(Sending::isStopped).count();
        assertTrue(stopped <= 5, stopped + " were stopped");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofTwoHundredWavesAtTenPercentBouncesAllAreStoppedByThePilot(boolean late) {
        List<Sending> stopped = waves(0.1, late)
                .filter(sending -> sending.isStopped() && !sending.pilot().clear())
                .toList();
        assertEquals(WAVES, stopped.size());
        double median = stopped.stream()
                .mapToInt(Sending::sent)
                .sorted()
                .skip(WAVES / 2)
                .findFirst()
                .orElseThrow();
        assertTrue(median <= 150, "half of them later than after " + median + " mails");
    }

    @Test
    void whereEveryTenthBouncesSendingStopsWithThePilot() {
        Sending sending = new Sending(CONTACTS, mail -> mail % 10 == 0);
        sending.run();
        assertTrue(sending.isStopped());
        assertEquals(Pilot.MAILS, sending.sent());
    }

    @Test
    void aWaveWithoutBouncesSendsTwiceFiftyWithAQuarterOfAnHourAfterEachAndThenTheRest() {
        Sending sending = new Sending(400, mail -> false);
        sending.minutes(15);
        assertEquals(50, sending.sent());
        sending.minutes(15);
        assertEquals(100, sending.sent());
        sending.minutes(1);
        assertEquals(400, sending.sent());
    }

    @Test
    void aWaveOfFiftyJustGoes() {
        Sending sending = new Sending(50, mail -> false);
        sending.minutes(1);
        assertEquals(50, sending.sent());
    }

    @Test
    void whileNothingIsHeardTheFirstFiftyAreAllAndAfterHoursItIsTold() {
        Sending sending = new Sending(400, mail -> false);
        sending.heard = mail -> false;
        sending.minutes(15 + 180);
        assertEquals(50, sending.sent());
        assertEquals(List.of(), sending.last.unheard());
        sending.minutes(1);
        assertEquals(50, sending.sent());
        assertEquals(List.of(new WaveId("marraskuu")), sending.last.unheard());
        sending.heard = mail -> true;
        sending.minutes(2);
        assertEquals(100, sending.sent());
        assertEquals(List.of(), sending.last.unheard());
    }

    @Test
    void onlyWhatIsHeardOfIsJudged() {
        Sending sending = new Sending(400, mail -> false);
        sending.heard = mail -> mail % 2 == 0;
        sending.minutes(45);
        assertEquals(150, sending.sent());
        sending.minutes(1);
        assertEquals(400, sending.sent());
    }

    @Test
    void aWaveThatWasAllPilotHasGoneOutThoughNothingIsHeard() {
        Sending sending = new Sending(50, mail -> false);
        sending.heard = mail -> false;
        sending.minutes(15);
        assertEquals(List.of(), sending.notices());
        sending.minutes(300);
        assertEquals(2, sending.notices().size());
        assertEquals(List.of(), sending.last.unheard());
    }

    @Test
    void twoAdministratorsAreToldOnceThatTheWaveHasGoneOut() {
        Sending sending = new Sending(40, mail -> false);
        sending.minutes(30);
        assertEquals(List.of("WAVE_SENT marraskuu aino", "WAVE_SENT marraskuu cia"), sending.notices());
    }

    @Test
    void aWaveOfWhichSomethingIsStillOnItsWayHasNotGoneOut() {
        Sending sending = new Sending(40, mail -> false);
        sending.losing = true;
        sending.minutes(15);
        assertEquals(List.of(), sending.notices());
        sending.losing = false;
        sending.minutes(60);
        assertEquals(40, sending.sent());
        assertEquals(2, sending.notices().size());
    }

    @Test
    void administratorsAreToldOnceWhySendingStoppedAndItGoesOnWhenTheySaySo() {
        Sending sending = new Sending(120, mail -> mail < 10);
        sending.run();
        Instant stopped =
                sending.dispatching.breaker.state().trip().orElseThrow().at();
        sending.minutes(20);
        assertEquals(50, sending.sent());
        assertEquals(
                List.of("SENDING_STOPPED " + stopped + " aino", "SENDING_STOPPED " + stopped + " cia"),
                sending.notices());
        assertTrue(sending.dispatching.breaker.resume(sending.world.now));
        sending.minutes(120);
        assertEquals(120, sending.sent());
    }

    @Test
    void whileSendingIsStoppedEveryRunSaysSoAndWhoBecomesAdministratorIsStillTold() {
        Sending sending = new Sending(120, mail -> mail < 10);
        sending.dispatching.members = Dispatching.members(List.of());
        sending.run();
        sending.minutes(1);
        assertEquals(Optional.of(Cause.BOUNCES), sending.last.stopped());
        assertEquals(List.of(), sending.notices());
        sending.dispatching.members = Dispatching.members();
        sending.minutes(2);
        assertEquals(2, sending.notices().size());
    }

    @Test
    void thatAWaveIsOverIsLookedForWhenAnHourBegins() {
        Sending sending = new Sending(0, mail -> false);
        sending.world.wave("marraskuu", WaveState.CLOSED);
        sending.world.now = Instant.parse("2026-12-01T10:02:00Z");
        sending.minutes(58);
        assertEquals(List.of(), sending.notices());
        sending.minutes(1);
        assertEquals(2, sending.notices().size());
    }

    @Test
    void aWaveThatIsOverIsToldInTheMorningOnce() {
        Sending sending = new Sending(0, mail -> false);
        sending.world.wave("marraskuu", WaveState.CLOSED);
        sending.world.now = Instant.parse("2026-12-01T03:00:00Z");
        sending.minutes(60);
        assertEquals(List.of(), sending.notices());
        sending.minutes(150);
        assertEquals(List.of("WAVE_CLOSED marraskuu aino", "WAVE_CLOSED marraskuu cia"), sending.notices());
    }

    @Test
    void aWaveThatHasBeenOverForLongIsNoNews() {
        Sending sending = new Sending(0, mail -> false);
        sending.world.wave("marraskuu", WaveState.CLOSED);
        sending.world.now = Instant.parse("2026-12-08T10:00:00Z");
        sending.minutes(2);
        assertEquals(List.of(), sending.notices());
    }

    private static Stream<Sending> waves(double bounces, boolean late) {
        return IntStream.range(0, WAVES).mapToObj(seed -> {
            Random random = new Random(20261110L + seed);
            Sending sending = new Sending(CONTACTS, mail -> random.nextDouble() < bounces);
            if (late) sending.lateness = () -> Duration.ofSeconds(60 + random.nextInt(540));
            sending.run();
            return sending;
        });
    }

    private static final class Sending {
        final MailWorld world = new MailWorld();
        final Dispatching dispatching = new Dispatching(world);
        private final List<Outgoing> queued = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final IntPredicate bouncing;
        private int sent = 0;
        boolean losing = false;
        IntPredicate heard = mail -> true;
        Supplier<Duration> lateness = () -> Duration.ZERO;
        Dispatched last = new Dispatched(0, 0, 0);

        Sending(int contacts, IntPredicate bouncing) {
            this.bouncing = bouncing;
            Wave wave = world.wave("marraskuu", WaveState.RUNNING);
            for (int contact = 0; contact < contacts; contact++)
                invite(new InvitationId(String.format(Locale.ROOT, "%043d", contact)), wave);
        }

        private void invite(InvitationId id, Wave wave) {
            Invitation invitation = new Invitation(
                    id,
                    wave.id(),
                    MailWorld.LIBRARY,
                    Optional.empty(),
                    Language.FI,
                    "||fi",
                    Optional.empty(),
                    MailState.READY,
                    false,
                    Optional.of(MailWorld.START),
                    MailWorld.START);
            world.invitations.all.put(id, invitation);
        }

        /** Until it is stopped or nothing more goes. */
        void run() {
            for (int idle = 0; idle <= Pilot.WAIT.toMinutes() && !isStopped(); idle++) {
                int before = sent;
                minutes(1);
                if (sent > before) idle = 0;
            }
        }

        void minutes(int count) {
            for (int minute = 0; minute < count; minute++) {
                last = dispatching.run(() -> new SendingQuota(50_000, 0, 14), this::deliver, 300);
                hear();
                world.pass(Duration.ofMinutes(1));
                hear();
            }
        }

        private void deliver(List<Outgoing> mails) {
            for (Outgoing mail : mails)
                if (mail.id().invitation().isEmpty()) queued.add(mail);
                else if (!losing)
                    deliver(new InvitationId(mail.id().invitation().orElseThrow()));
        }

        private void deliver(InvitationId id) {
            boolean bounced = bouncing.test(sent);
            dispatching.minutes.add(world.now, new SentCounts(1, 0, 0));
            world.invitations.settleMail(id, 0, MailState.SENT, Optional.empty());
            events.add(new Event(sent, id, world.now, world.now.plus(lateness.get()), bounced));
            sent++;
        }

        private void hear() {
            events.removeIf(event -> {
                boolean comes = heard.test(event.mail()) && !event.at().isAfter(world.now);
                if (comes) hear(event);
                return comes;
            });
        }

        private void hear(Event event) {
            world.invitations.recordMail(event.id(), event.bounced() ? MailState.BOUNCED : MailState.DELIVERED);
            if (event.bounced()) dispatching.minutes.add(event.sent(), new SentCounts(0, 1, 0));
        }

        Pilot pilot() {
            return dispatching.progress.of(new WaveId("marraskuu")).pilot();
        }

        boolean isStopped() {
            return dispatching.breaker.state().isStopped();
        }

        int sent() {
            return sent;
        }

        List<String> notices() {
            return queued.stream()
                    .map(mail -> (Outgoing.NoticeMail) mail)
                    .map(mail -> mail.kind() + " " + mail.about() + " " + mail.member())
                    .toList();
        }

        private record Event(int mail, InvitationId id, Instant sent, Instant at, boolean bounced) {}
    }
}
