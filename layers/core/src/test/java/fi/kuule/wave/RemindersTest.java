package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Mailer.Handover;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemindersTest {
    private static final String AINO = "aino@asukas.example";
    private final MailWorld world = new MailWorld();
    private final Invitation invitation = world.invite(world.wave("marraskuu", WaveState.RUNNING), AINO);

    RemindersTest() {
        world.reminderDays = List.of(7, 14);
    }

    @Test
    void afterTheFirstMailTwoRemindersFollowOnTheirDaysAndNoMore() {
        deliver();
        assertDue(1, LocalDate.of(2026, 11, 17));
        deliver();
        assertDue(2, LocalDate.of(2026, 11, 24));
        deliver();
        assertEquals(Optional.empty(), now().dueAt());
        assertEquals(List.of(id(0), id(1), id(2)), world.mailer.sent);
    }

    @ParameterizedTest
    @CsvSource({"20,2026-11-30", "21,"})
    void aReminderThatWouldComeAfterTheLastDayIsNotDue(int days, LocalDate due) {
        world.reminderDays = List.of(days);
        deliver();
        assertEquals(
                Optional.ofNullable(due)
                        .map(day -> day.atStartOfDay(MailWorld.HELSINKI).toInstant()),
                now().dueAt());
    }

    @Test
    void whatAPauseDelaysMovesTheSecondReminderOn() {
        deliver();
        world.now = Instant.parse("2026-11-20T10:00:00Z");
        deliver();
        assertDue(2, LocalDate.of(2026, 11, 27));
    }

    @Test
    void theMessageOfTheFirstMailThatComesAgainMovesNothing() {
        deliver();
        world.pass(Duration.ofDays(3));
        assertEquals(new Delivery.SentBefore(MailState.SENT), world.deliver(id(0)));
        assertDue(1, LocalDate.of(2026, 11, 17));
        assertEquals(List.of(id(0)), world.mailer.sent);
    }

    @Test
    void aReminderWhoseSenderDiedIsNotSentAgainWhenTheServiceReportsIt() {
        deliver();
        world.steps.dieAt("after send");
        assertThrows(IllegalStateException.class, this::deliver);
        world.report(id(1), Kind.SENT);
        world.pass(Duration.ofMinutes(3));
        deliver();
        assertEquals(List.of(id(0), id(1)), world.mailer.sent);
        assertEquals(2, now().round());
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD_BOUNCE", "COMPLAINT", "REJECTED", "BOUNCED_BEFORE", "COMPLAINED_BEFORE"})
    void whatCannotBeDeliveredOrIsUnwelcomeEndsTheReminders(Kind kind) {
        deliver();
        world.report(id(0), kind, AINO);
        assertEquals(Optional.empty(), now().dueAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"HARD_BOUNCE", "COMPLAINT", "REJECTED", "BOUNCED_BEFORE", "COMPLAINED_BEFORE"})
    void alsoWhenItIsReportedBeforeTheMailIsSettled(Kind kind) {
        world.steps.dieAt("after sent");
        assertThrows(IllegalStateException.class, this::deliver);
        world.report(id(0), kind, AINO);
        world.pass(Duration.ofMinutes(3));
        deliver();
        assertEquals(Optional.empty(), now().dueAt());
        assertEquals(List.of(id(0)), world.mailer.sent);
    }

    @Test
    void whoAnsweredIsNotRemindedAndNothingMoreIsDue() {
        deliver();
        world.invitations.answer(invitation.id());
        assertEquals(new Delivery.Dropped(Reason.ANSWERED), deliver());
        assertEquals(Optional.empty(), now().dueAt());
        assertEquals(MailState.SENT, now().mail());
    }

    @Test
    void whoAnswersOrLeavesWhileTheMailIsSettledHasNoReminderDue() {
        Invitation left = now().left(WayOut.NOT_USED);
        Invitation answered = InvitationMail.answered(now());
        for (Invitation one : List.of(left, answered)) {
            Invitation settled = InvitationMail.settled(one, 0, MailState.SENT, Optional.of(world.now));
            assertEquals(Optional.empty(), settled.dueAt());
            assertEquals(MailState.SENT, settled.mail());
        }
    }

    @Test
    void aReminderThatIsRefusedEndsAndTakesNothingFromTheFirstMail() {
        deliver();
        world.report(id(0), Kind.DELIVERED);
        world.mailer.answer = new Handover.Refused();
        assertEquals(new Delivery.Refused(), deliver());
        assertEquals(MailState.DELIVERED, now().mail());
        assertEquals(Optional.empty(), now().dueAt());
    }

    @Test
    void aReminderThatBouncesAfterADeliveredMailHasBounced() {
        deliver();
        world.report(id(0), Kind.DELIVERED);
        deliver();
        world.report(id(1), Kind.HARD_BOUNCE, AINO);
        assertEquals(MailState.BOUNCED, now().mail());
        assertEquals(Optional.empty(), now().dueAt());
    }

    @Test
    void aReminderOnTheQueueLeavesTheMarkOfTheMailBefore() {
        deliver();
        Instant due = now().dueAt().orElseThrow();
        world.invitations.moveDue(new Invitations.Due(invitation.id(), due, 1), due.plusSeconds(900));
        assertEquals(MailState.SENT, now().mail());
    }

    private Delivery deliver() {
        return world.deliver(id(now().round()));
    }

    private Invitation now() {
        return world.now(invitation);
    }

    private MailId id(int round) {
        return MailId.ofInvitation(invitation.id().value(), round);
    }

    private void assertDue(int round, LocalDate day) {
        assertEquals(round, now().round());
        assertEquals(Optional.of(day.atStartOfDay(MailWorld.HELSINKI).toInstant()), now().dueAt());
        world.now = now().dueAt().orElseThrow();
    }
}
