package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.mail.SentCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Waves with their pilot, their breaker and their notices, minute by minute: what is queued goes at once, and what comes back does so at once, too. */
class CarefulSendingTest {
    private static final int WAVES = 200;
    private static final int CONTACTS = 1_000;

    @Test
    void ofTwoHundredWavesAtTwoPercentBouncesAtMostFiveAreStopped() {
        long stopped = waves(0.02).filter(Sending::isStopped).count();
        assertTrue(stopped <= 5, stopped + " were stopped");
    }

    @Test
    void ofTwoHundredWavesAtTenPercentBouncesAllAreStopped() {
        List<Sending> stopped = waves(0.1).filter(Sending::isStopped).toList();
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
    void aWaveWithoutBouncesSendsFiftyWaitsAQuarterOfAnHourAndSendsTheRest() {
        Sending sending = new Sending(400, mail -> false);
        sending.minutes(15);
        assertEquals(50, sending.sent());
        sending.minutes(1);
        assertEquals(350, sending.sent());
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

    private static Stream<Sending> waves(double bounces) {
        return IntStream.range(0, WAVES).mapToObj(seed -> {
            Random random = new Random(20261110L + seed);
            Sending sending = new Sending(CONTACTS, mail -> random.nextDouble() < bounces);
            sending.run();
            return sending;
        });
    }

    private static final class Sending {
        final MailWorld world = new MailWorld();
        final Dispatching dispatching = new Dispatching(world);
        private final List<Outgoing> queued = new ArrayList<>();
        private final IntPredicate bouncing;
        private int sent = 0;
        boolean losing = false;

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
                dispatching.run(() -> new SendingQuota(50_000, 0, 14), this::deliver, 300);
                world.pass(Duration.ofMinutes(1));
            }
        }

        private void deliver(List<Outgoing> mails) {
            for (Outgoing mail : mails)
                if (mail.id().invitation().isEmpty()) queued.add(mail);
                else if (!losing)
                    deliver(new InvitationId(mail.id().invitation().orElseThrow()));
        }

        private void deliver(InvitationId id) {
            boolean bounced = bouncing.test(sent++);
            dispatching.minutes.add(world.now, new SentCounts(1, bounced ? 1 : 0, 0));
            world.invitations.settleMail(id, 0, bounced ? MailState.BOUNCED : MailState.DELIVERED, Optional.empty());
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
    }
}
