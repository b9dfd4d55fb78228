package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.Delivery.Cause;
import fi.kuule.mail.Delivery.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRoundTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-10T08:00:30Z");
    private static final Outgoing INVITATION = new Outgoing.InvitationMail(new MailId("i0-a"));
    private static final Outgoing OTHER = new Outgoing.InvitationMail(new MailId("i0-b"));
    private static final Outgoing REPORT = new Outgoing.ReportMail(new MailId("r-a"), "kirjasto", "2026-10", "liisa");
    private static final Outgoing NOTICE =
            new Outgoing.NoticeMail(new MailId("n-a"), NoticeKind.WAVE_SENT, "marraskuu", "liisa");
    private static final Delivery BUSY = new Delivery.Later(Cause.BUSY);
    private final FakeBreaker breaker = new FakeBreaker();
    private final FakeMinutes minutes = new FakeMinutes();
    private final List<Outgoing> tried = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final Map<Outgoing, Delivery> fates = new HashMap<>();
    private Instant now = TUESDAY;
    private final DeliveryRound round = new DeliveryRound(
            this::deliver,
            breaker,
            minutes,
            (mail, waits, delay) -> waiting.add(mail.id().value() + " " + waits + " " + delay),
            new SendingHours(ZoneId.of("Europe/Helsinki")),
            () -> now);

    @Test
    void afterTheServiceSaidThatItIsBusyNothingMoreIsTried() {
        fates.put(INVITATION, BUSY);
        List.of(INVITATION, OTHER, REPORT, NOTICE).forEach(mail -> assertEquals(BUSY, round.deliver(mail, 0)));
        assertEquals(List.of(INVITATION), tried);
    }

    @Test
    void aBusyServiceCostsNoMessageAReceive() {
        assertTrue(DeliveryRound.isDone(BUSY));
        assertFalse(DeliveryRound.isDone(new Delivery.Later(Cause.CLAIMED)));
    }

    @Test
    void anInvitationIsDueAgainByItselfAndTheOthersWaitAsNewMessages() {
        fates.put(INVITATION, BUSY);
        List.of(INVITATION, REPORT, NOTICE).forEach(mail -> round.deliver(mail, 0));
        assertEquals(List.of("r-a 1 PT10S", "n-a 1 PT10S"), waiting);
    }

    @ParameterizedTest
    @CsvSource({"0,PT10S", "1,PT20S", "4,PT2M40S", "6,PT10M40S", "7,PT15M", "400,PT15M"})
    void whatWaitsAgainWaitsLongerUpToWhatTheQueueAllows(int waits, Duration delay) {
        assertEquals(delay, DeliveryRound.delay(waits));
    }

    @Test
    void nothingOfAWaveGoesWhileSendingIsStoppedAndTheRestDoes() {
        breaker.trip(new SendingBreaker.Trip(now, SendingBreaker.Cause.BOUNCES, SentCounts.NONE));
        assertEquals(new Delivery.Dropped(Reason.SENDING_STOPPED), round.deliver(INVITATION, 0));
        round.deliver(REPORT, 0);
        round.deliver(NOTICE, 0);
        assertEquals(List.of(REPORT, NOTICE), tried);
        assertFalse(Reason.SENDING_STOPPED.isLasting());
    }

    @Test
    void atNightNothingOfAWaveGoesAndReportsAndNoticesDo() {
        now = Instant.parse("2026-11-10T18:00:00Z");
        assertEquals(new Delivery.Dropped(Reason.OUTSIDE_HOURS), round.deliver(INVITATION, 0));
        round.deliver(REPORT, 0);
        round.deliver(NOTICE, 0);
        assertEquals(List.of(REPORT, NOTICE), tried);
        assertFalse(Reason.OUTSIDE_HOURS.isLasting());
    }

    @Test
    void whatWasHandedOverNowIsCountedToItsMinuteOnce() {
        fates.put(OTHER, new Delivery.SentBefore(MailState.SENT));
        round.deliver(INVITATION, 0);
        round.deliver(OTHER, 0);
        now = now.plusSeconds(60);
        round.deliver(REPORT, 0);
        round.end();
        round.end();
        assertEquals(
                Map.of(
                        Instant.parse("2026-11-10T08:00:00Z"), new SentCounts(1, 0, 0),
                        Instant.parse("2026-11-10T08:01:00Z"), new SentCounts(1, 0, 0)),
                minutes.all);
    }

    @Test
    void canariesAndTestsAreNothingToJudgeSendingBy() {
        round.deliver(new Outgoing.CanaryMail(new MailId("c-2026-11-10")), 0);
        round.deliver(new Outgoing.TrialMail(new MailId("t-a"), "kysely", 1, "kirjasto", "fi", 0, "liisa"), 0);
        round.deliver(NOTICE, 0);
        round.end();
        assertEquals(Map.of(Instant.parse("2026-11-10T08:00:00Z"), new SentCounts(1, 0, 0)), minutes.all);
    }

    private Delivery deliver(Outgoing mail) {
        tried.add(mail);
        return fates.getOrDefault(mail, new Delivery.Sent());
    }
}
