package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.MailState;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.wave.MailDispatch.Dispatched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailDispatchTest {
    private static final SendingQuota PLENTY = new SendingQuota(50_000, 0, 14);
    private final MailWorld world = new MailWorld();
    private final Dispatching dispatching = new Dispatching(world);
    private final List<List<Outgoing>> queued = new ArrayList<>();
    private SendingQuota quota = PLENTY;
    private boolean queueIsDown = false;
    private Runnable whenQueued = () -> {};

    @Test
    void dueMailGoesOnTheQueueInTensAsIdsAndIsDueAgainAfterFifteenMinutes() {
        Invitation first = inviteMany("marraskuu", 23).getFirst();
        assertEquals(new Dispatched(1, 600, 23), run(600));
        assertEquals(List.of(10, 10, 3), queued.stream().map(List::size).toList());
        assertEquals(23, new HashSet<>(queued.stream().flatMap(List::stream).toList()).size());
        assertEquals(MailState.QUEUED, world.now(first).mail());
        assertEquals(
                Optional.of(world.now.plusSeconds(15 * 60)), world.now(first).dueAt());
    }

    @Test
    void whatIsOnTheQueueIsNotQueuedAgainUntilItsClaimTimeIsOver() {
        inviteMany("marraskuu", 3);
        run(600);
        world.pass(MailDispatch.CLAIM.minusSeconds(1));
        assertEquals(0, run(600).queued());
        world.pass(Duration.ofSeconds(1));
        assertEquals(3, run(600).queued());
    }

    @ParameterizedTest
    @EnumSource(value = WaveState.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
    void onlyRunningWavesSend(WaveState state) {
        inviteMany("marraskuu", 3);
        world.wave("marraskuu", state);
        assertEquals(new Dispatched(0, 0, 0), run(600));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31T21:59:59Z,0", "2026-10-31T22:00:00Z,1", "2026-11-30T21:59:59Z,1", "2026-11-30T22:00:00Z,0"})
    void aWaveSendsFromItsFirstToItsLastDayInTheOrganisationsZone(Instant now, int waves) {
        world.wave("marraskuu", WaveState.RUNNING);
        world.now = now;
        assertEquals(waves, run(600).waves());
    }

    @ParameterizedTest
    @CsvSource({
        "50000,0,1,600,30",
        "50000,0,2.5,600,120",
        "50000,0,14,600,600",
        "50000,0,14,100,100",
        "200,195,1,600,5",
        "200,200,1,600,0",
        "200,230,1,600,0",
        "200,0,0,600,0",
        "200,0,14,0,0"
    })
    void noMoreIsQueuedThanRateDayAndOwnPaceAllow(long perDay, long sent, double perSecond, int pace, int expected) {
        inviteMany("marraskuu", 700);
        dispatching.progress.announcedSent(world.wave("marraskuu", WaveState.RUNNING));
        quota = new SendingQuota(perDay, sent, perSecond);
        assertEquals(new Dispatched(1, expected, expected), run(pace));
        assertEquals(expected, queued.stream().mapToInt(List::size).sum());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0 2 4 6 8 10 12 14 16 18 20 22",
        "2.5, 0 0 1 1 2 2 3 3 4 4 5 5",
        "14, 0 0 0 0 0 0 0 0 0 0 0 0",
        "0.5, 0 3 6 9 12 15 18 21 24 27 30 33"
    })
    void withinTheMinuteMailsGoNoFasterThanNineTenthsOfTheRateInWholeSeconds(double perSecond, String seconds) {
        inviteMany("marraskuu", 12);
        List<Duration> delays = new ArrayList<>();
        OutgoingQueue queue = new OutgoingQueue() {
            @Override
            public void send(List<Outgoing> mails) {
                throw new AssertionError("nothing goes at once");
            }

            @Override
            public void send(List<Outgoing> mails, List<Duration> spread) {
                delays.addAll(spread);
            }
        };
        dispatching.run(() -> new SendingQuota(50_000, 0, perSecond), queue, 600);
        assertEquals(
                List.of(seconds.split(" ")),
                delays.stream().map(delay -> Long.toString(delay.toSeconds())).toList());
    }

    @Test
    void theLastMailOfAMinuteStillGoesInIt() {
        for (double perSecond : new double[] {0.1, 0.5, 1, 1.3, 2, 2.5, 14, 90}) {
            SendingQuota rate = new SendingQuota(50_000, 0, perSecond);
            assertTrue(rate.within(60) > 0);
            assertTrue(rate.delayOf((int) rate.within(60) - 1).toSeconds() < 60, () -> "at " + perSecond);
            assertTrue(rate.within(60) <= perSecond * 60, () -> "at " + perSecond);
        }
    }

    @Test
    void wavesShareWhatIsAllowedAndLeaveNothingUnused() {
        inviteMany("iso", 50);
        inviteMany("pieni", 3);
        inviteMany("toinen", 50);
        assertEquals(new Dispatched(3, 30, 30), run(30));
        assertEquals(14, moved("iso"));
        assertEquals(3, moved("pieni"));
        assertEquals(13, moved("toinen"));
    }

    @Test
    void whatAnotherRunMovedMeanwhileIsNotQueuedTwice() {
        inviteMany("marraskuu", 12);
        whenQueued = () -> {
            whenQueued = () -> {};
            run(600);
        };
        run(600);
        List<Outgoing> mails = queued.stream().flatMap(List::stream).toList();
        assertEquals(12, mails.size());
        assertEquals(12, new HashSet<>(mails).size());
    }

    @Test
    void whatAQueueThatIsDownDidNotTakeIsDueAgain() {
        inviteMany("marraskuu", 12);
        queueIsDown = true;
        assertThrows(IllegalStateException.class, () -> run(600));
        queueIsDown = false;
        assertEquals(2, run(600).queued());
        world.pass(MailDispatch.CLAIM);
        assertTrue(run(600).queued() >= 10);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T05:59:59Z,0",
        "2026-11-10T06:00:00Z,3",
        "2026-11-10T17:59:59Z,3",
        "2026-11-10T18:00:00Z,0",
        "2026-11-15T10:00:00Z,0"
    })
    void mailGoesFromEightToEightAndNotOnSundays(Instant now, int mails) {
        inviteMany("marraskuu", 3);
        world.now = now;
        world.invitations.all.replaceAll((id, one) -> InvitationMail.moved(
                        one, new Invitations.Due(id, one.dueAt().orElseThrow(), one.round()), now)
                .orElseThrow());
        assertEquals(mails, run(600).queued());
    }

    private Dispatched run(int mailsPerMinute) {
        return dispatching.run(() -> quota, this::queue, mailsPerMinute);
    }

    private void queue(List<Outgoing> mails) {
        if (queueIsDown) throw new IllegalStateException("the queue is down");
        queued.add(mails);
        whenQueued.run();
    }

    private List<Invitation> inviteMany(String wave, int count) {
        Wave running = world.wave(wave, WaveState.RUNNING);
        List<Invitation> invitations = new ArrayList<>();
        for (int i = 0; i < count; i++) invitations.add(world.invite(running, "asukas" + i + "@" + wave + ".example"));
        return invitations;
    }

    private long moved(String wave) {
        return world.invitations.all.values().stream()
                .filter(invitation -> invitation.wave().value().equals(wave))
                .filter(invitation -> invitation.dueAt().orElseThrow().isAfter(world.now))
                .count();
    }
}
