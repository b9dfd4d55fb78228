package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.access.KeyPurpose;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.Delivery.Cause;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Mailer.Handover;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import fi.kuule.mail.UnsubscribeToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationDeliveryTest {
    private static final String AINO = "aino@asukas.example";
    private static final StopScope KYSELY = new StopScope.OneSurvey("kysely");
    private static final Duration HIDDEN = Duration.ofMinutes(3);
    private final MailWorld world = new MailWorld();
    private final Invitation invitation = world.invite(world.wave("marraskuu", WaveState.RUNNING), AINO);
    private final MailId mail = MailWorld.mailOf(invitation);

    @Test
    void aMailThatMayGoIsSentAndNothingMoreIsDue() {
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
        assertEquals(List.of(mail), world.mailer.sent);
        assertSettled(MailState.SENT);
    }

    @Test
    void aMailIsSentOnceWhenItsMessageIsDeliveredTwice() {
        world.deliver(invitation);
        assertEquals(new Delivery.SentBefore(MailState.SENT), world.deliver(invitation));
        assertEquals(List.of(mail), world.mailer.sent);
        assertSettled(MailState.SENT);
    }

    @Test
    void theLinkOfTheMailOpensItsInvitationAndTheStopLinkSaysNothingAboutIt() {
        world.deliver(invitation);
        InvitationLetters.Links links = world.links.getFirst();
        String token = links.survey().toString().replace(MailWorld.BASE + "/s/", "");
        String stop = links.unsubscribe().toString().replace(MailWorld.BASE + "/u/", "");
        assertEquals(invitation.id(), new LinkToken(token).invitation());
        UnsubscribeToken parsed =
                UnsubscribeToken.parse(world.key(KeyPurpose.PAGE), stop).orElseThrow();
        assertEquals(world.addressKey(AINO), parsed.address());
        assertEquals(KYSELY, parsed.about());
        assertFalse(stop.contains(token));
    }

    @ParameterizedTest
    @EnumSource
    void aMailToWhoeverHasLeftIsDroppedForGood(WayOut way) {
        world.invitations.leave(invitation.id(), way);

        assertEquals(new Delivery.Dropped(Reason.SAID_NO), world.deliver(invitation));

        assertEquals(List.of(), world.mailer.sent);
        assertSettled(MailState.WITHDRAWN);
    }

    @Test
    void aLinkThatWouldNotOpenItsInvitationIsNotSent() {
        Invitation foreign = world.invite(world.wave("muu", WaveState.RUNNING), AINO);
        Invitation wrong = new Invitation(
                new InvitationId("w".repeat(43)),
                foreign.wave(),
                foreign.service(),
                foreign.touchpoint(),
                foreign.language(),
                foreign.combination(),
                foreign.recipient(),
                foreign.mail(),
                false,
                foreign.dueAt(),
                foreign.expires());
        world.invitations.add(wrong);
        assertThrows(IllegalStateException.class, () -> world.deliver(wrong));
        assertEquals(List.of(), world.mailer.sent);
    }

    @ParameterizedTest
    @CsvSource({"STOPPED,WAVE_STOPPED", "CLOSED,WAVE_CLOSED", "WITHDRAWN,WAVE_WITHDRAWN"})
    void aMailOfAWaveThatIsOverIsWithdrawn(WaveState state, Reason reason) {
        world.wave("marraskuu", state);
        assertDropped(reason);
        assertSettled(MailState.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource({"PAUSED,WAVE_PAUSED", "DRAFT,WAVE_NOT_OPEN_YET"})
    void aMailOfAWaveThatWaitsStaysDue(WaveState state, Reason reason) {
        world.wave("marraskuu", state);
        assertDropped(reason);
        assertEquals(MailState.QUEUED, world.now(invitation).mail());
        assertEquals(invitation.dueAt(), world.now(invitation).dueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T21:59:59Z,WAVE_NOT_OPEN_YET",
        "2026-10-31T22:00:00Z,",
        "2026-11-30T21:59:59Z,",
        "2026-11-30T22:00:00Z,WAVE_CLOSED"
    })
    void theFieldPeriodBeginsAndEndsAtMidnightOfTheOrganisation(Instant now, Reason reason) {
        world.now = now;
        assertEquals(reason == null ? new Delivery.Sent() : new Delivery.Dropped(reason), world.deliver(invitation));
    }

    @Test
    void whoAnsweredIsNotWrittenTo() {
        world.invitations.answer(invitation.id());
        assertDropped(Reason.ANSWERED);
        assertSettled(MailState.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(StoppedAddresses.Reason.class)
    void aStoppedAddressIsNotWrittenToWhateverTheReason(StoppedAddresses.Reason reason) {
        world.stopped.stop(world.addressKey(AINO), new StopScope.Everything(), reason, world.now);
        assertDropped(Reason.ADDRESS_STOPPED);
        assertSettled(MailState.WITHDRAWN);
    }

    @Test
    void whoWantsNoMailOfThisSurveyGetsNone() {
        world.stopped.stop(world.addressKey(AINO), KYSELY, StoppedAddresses.Reason.UNSUBSCRIBED, world.now);
        assertDropped(Reason.ADDRESS_STOPPED);
    }

    @Test
    void aStopOfAnotherSurveyOrOfReportsIsNoneOfThisOne() {
        for (StopScope other : List.of(new StopScope.OneSurvey("muu"), new StopScope.Reports()))
            world.stopped.stop(world.addressKey(AINO), other, StoppedAddresses.Reason.BOUNCED, world.now);
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
    }

    @Test
    void aStoppedAddressIsWithdrawnThoughItsWavePauses() {
        world.wave("marraskuu", WaveState.PAUSED);
        world.stopped.stop(
                world.addressKey(AINO), new StopScope.Everything(), StoppedAddresses.Reason.UNSUBSCRIBED, world.now);
        assertDropped(Reason.ADDRESS_STOPPED);
        assertSettled(MailState.WITHDRAWN);
    }

    @Test
    void anInvitationWithoutAddressBelongsToAClosedWave() {
        world.invitations.removeAddress(invitation.id());
        assertDropped(Reason.WAVE_CLOSED);
        assertSettled(MailState.WITHDRAWN);
    }

    @Test
    void anInvitationThatIsGoneIsDropped() {
        world.invitations.all.clear();
        assertDropped(Reason.GONE);
    }

    @Test
    void aMailThatAnotherRunIsSendingComesBackLater() {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        world.pass(Sending.LEASE);
        assertEquals(new Delivery.Later(Cause.CLAIMED), world.deliver(invitation));
        assertEquals(List.of(), world.mailer.sent);
    }

    @Test
    void aClaimWhoseLeaseHasRunOutIsTakenOver() {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        world.pass(Sending.LEASE.plusMillis(1));
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
    }

    @Test
    void aBusyServiceLeavesTheMailFreeForTheNextAttempt() {
        world.mailer.answer = new Handover.Busy();
        assertEquals(new Delivery.Later(Cause.BUSY), world.deliver(invitation));
        assertEquals(invitation.dueAt(), world.now(invitation).dueAt());
        world.mailer.answer = new Handover.Accepted("ses-2");
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
    }

    @Test
    void aRefusedMailIsRefusedForGood() {
        world.mailer.answer = new Handover.Refused();
        assertEquals(new Delivery.Refused(), world.deliver(invitation));
        assertSettled(MailState.REFUSED);
        world.mailer.answer = new Handover.Accepted("ses-2");
        assertEquals(new Delivery.SentBefore(MailState.REFUSED), world.deliver(invitation));
        assertEquals(List.of(), world.mailer.sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before claim", "after claim", "after send", "after sent", "after settle"})
    void whereverARunDiesTheMailIsSentOnceAndSettledWhenTheServiceReportsSending(String step) {
        world.steps.dieAt(step);
        assertThrows(IllegalStateException.class, () -> world.deliver(invitation));
        if (!world.mailer.sent.isEmpty()) world.report(mail, MailEvent.Kind.SENT);
        world.pass(HIDDEN);
        world.deliver(invitation);
        assertEquals(List.of(mail), world.mailer.sent);
        assertSettled(MailState.SENT);
    }

    @Test
    void aRunThatDiesAfterSendingIsRepeatedOnceWhenTheServiceStaysSilent() {
        world.steps.dieAt("after send");
        assertThrows(IllegalStateException.class, () -> world.deliver(invitation));
        for (int attempt = 0; attempt < 3; attempt++) {
            world.pass(HIDDEN);
            world.deliver(invitation);
        }
        assertEquals(List.of(mail, mail), world.mailer.sent);
    }

    @Test
    void aServiceThatBreaksLeavesTheClaimToRunOut() {
        world.mailer.broken = true;
        assertThrows(IllegalStateException.class, () -> world.deliver(invitation));
        world.mailer.broken = false;
        assertEquals(new Delivery.Later(Cause.CLAIMED), world.deliver(invitation));
        world.pass(HIDDEN);
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
    }

    @Test
    void aMailThatWentBeforeItsReceiverAnsweredIsNotCalledWithdrawn() {
        world.steps.dieAt("after sent");
        assertThrows(IllegalStateException.class, () -> world.deliver(invitation));
        world.invitations.answer(invitation.id());
        assertDropped(Reason.ANSWERED, 1);
        assertSettled(MailState.SENT);
    }

    @Test
    void whatTheServiceHasReportedMeanwhileIsNotTakenBack() {
        world.steps.dieAt("after send");
        assertThrows(IllegalStateException.class, () -> world.deliver(invitation));
        world.report(mail, MailEvent.Kind.HARD_BOUNCE, AINO);
        world.pass(HIDDEN);
        assertDropped(Reason.ADDRESS_STOPPED, 1);
        assertSettled(MailState.BOUNCED);
    }

    @Test
    void whoAnswersWhileTheMailIsWrittenIsNotWrittenTo() {
        world.whileWriting = () -> world.invitations.answer(invitation.id());
        assertDropped(Reason.ANSWERED);
        assertSettled(MailState.WITHDRAWN);
        assertEquals(Optional.of(MailState.WITHDRAWN), world.outbox.stateOf(mail));
    }

    @Test
    void aWaveThatPausesWhileTheMailIsWrittenLeavesItFreeForLater() {
        world.whileWriting = () -> world.wave("marraskuu", WaveState.PAUSED);
        assertDropped(Reason.WAVE_PAUSED);
        world.whileWriting = () -> {};
        world.wave("marraskuu", WaveState.RUNNING);
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
    }

    @Test
    void onALookThatIsTooOldNothingGoes() {
        world.stopsTake = Sending.LOOK;
        assertEquals(new Delivery.Sent(), world.deliver(invitation));
        Invitation other = world.invite(world.wave("marraskuu", WaveState.RUNNING), "eero@asukas.example");
        world.stopsTake = Sending.LOOK.plusMillis(1);
        assertEquals(new Delivery.Later(Cause.BUSY), world.deliver(other));
        world.stopsTake = Duration.ZERO;
        assertEquals(new Delivery.Sent(), world.deliver(other));
    }

    private void assertDropped(Reason reason) {
        assertDropped(reason, 0);
    }

    private void assertDropped(Reason reason, int sentBefore) {
        assertEquals(new Delivery.Dropped(reason), world.deliver(invitation));
        assertEquals(sentBefore, world.mailer.sent.size());
    }

    private void assertSettled(MailState state) {
        assertEquals(state, world.now(invitation).mail());
        assertEquals(Optional.empty(), world.now(invitation).dueAt());
    }
}
