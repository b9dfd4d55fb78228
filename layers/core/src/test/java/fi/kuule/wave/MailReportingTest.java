package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.wave.WaveMailCounts.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReportingTest {
    private static final String AINO = "aino@asukas.example";
    private final MailWorld world = new MailWorld();
    private final Invitation invitation = world.invite(world.wave("marraskuu", WaveState.RUNNING), AINO);
    private final MailId mail = MailWorld.mailOf(invitation);

    @ParameterizedTest
    @CsvSource({
        "SENT,SENT",
        "DELIVERED,DELIVERED",
        "HARD_BOUNCE,BOUNCED",
        "COMPLAINT,COMPLAINED",
        "REJECTED,REFUSED",
        "BOUNCED_BEFORE,REFUSED",
        "COMPLAINED_BEFORE,REFUSED"
    })
    void aReportIsMarkedOnMailAndInvitation(Kind kind, MailState state) {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        world.report(mail, kind, AINO);
        assertEquals(Optional.of(state), world.outbox.stateOf(mail));
        assertEquals(state, world.now(invitation).mail());
    }

    @ParameterizedTest
    @CsvSource({
        "HARD_BOUNCE,BOUNCED",
        "COMPLAINT,COMPLAINED",
        "SOFT_BOUNCE,",
        "MAIL_BOUNCE,",
        "DELAYED,",
        "DELIVERED,",
        "SENT,",
        "REJECTED,",
        "AUTO_REPLY,",
        "NOT_SPAM,",
        "BOUNCED_BEFORE,BOUNCED",
        "COMPLAINED_BEFORE,COMPLAINED"
    })
    void onlyAHardBounceAndAComplaintStopTheAddressNewOrRemembered(Kind kind, Reason reason) {
        world.report(mail, kind, AINO);
        assertEquals(Optional.ofNullable(reason), stopOf(new StopScope.Everything()));
    }

    @ParameterizedTest
    @CsvSource({"SOFT_BOUNCE", "MAIL_BOUNCE", "DELAYED", "AUTO_REPLY", "NOT_SPAM"})
    void whatMayStillArriveChangesNothing(Kind kind) {
        world.deliver(invitation);
        world.report(mail, kind, AINO);
        assertEquals(MailState.SENT, world.now(invitation).mail());
    }

    @Test
    void theReportOfAReportsMailTouchesNoInvitation() {
        MailId report = MailId.ofReport("r".repeat(43));
        world.outbox.claim(report, world.now, Sending.LEASE);
        world.report(report, Kind.DELIVERED);
        assertEquals(Optional.of(MailState.DELIVERED), world.outbox.stateOf(report));
        assertEquals(MailState.QUEUED, world.now(invitation).mail());
    }

    @ParameterizedTest
    @CsvSource({"SOFT_BOUNCE", "MAIL_BOUNCE", "DELAYED", "AUTO_REPLY", "NOT_SPAM"})
    void whatComesBackOrIsLateWasSentThoughNobodyMarkedIt(Kind kind) {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        world.report(mail, kind, AINO);
        assertEquals(Optional.of(MailState.SENT), world.outbox.stateOf(mail));
    }

    @Test
    void threeMailsThatComeBackWithinHalfAYearStopTheAddress() {
        comesBack("i0-kevat", 0);
        comesBack("i0-kesa", 90);
        assertEquals(Optional.empty(), stopOf(new StopScope.Everything()));
        comesBack("i0-syksy", 90);
        assertEquals(Optional.of(Reason.BOUNCED_SOFTLY), stopOf(new StopScope.OneSurvey("mika-vain")));
    }

    @Test
    void whoIsAwayForThreeMailsIsStillWrittenTo() {
        for (String id : List.of("i0-kevat", "i0-kesa", "i0-syksy")) comesBack(id, 1, Kind.AUTO_REPLY);
        comesBack("i0-talvi", 1);
        comesBack("i1-talvi", 1);
        assertEquals(Optional.empty(), stopOf(new StopScope.Everything()));
    }

    @Test
    void theThirdCountsNothingWhenTheFirstIsLongPast() {
        comesBack("i0-kevat", 0);
        comesBack("i0-kesa", 90);
        comesBack("i0-syksy", 91);
        assertEquals(Optional.empty(), stopOf(new StopScope.Everything()));
    }

    @Test
    void theSameMailComesBackOnceHoweverOftenItIsReported() {
        for (int i = 0; i < 5; i++) comesBack("i0-kevat", 1);
        assertEquals(Optional.empty(), stopOf(new StopScope.Everything()));
    }

    private void comesBack(String id, int daysLater) {
        comesBack(id, daysLater, Kind.SOFT_BOUNCE);
    }

    private void comesBack(String id, int daysLater, Kind kind) {
        world.pass(Duration.ofDays(daysLater));
        world.report(new MailId(id + "x".repeat(46 - id.length())), kind, AINO);
    }

    @ParameterizedTest
    @CsvSource({"HARD_BOUNCE,BOUNCED", "COMPLAINT,COMPLAINED"})
    void aReportThatComesBackEndsReportsAndNoSurvey(Kind kind, Reason reason) {
        world.report(MailId.ofReport("r".repeat(43)), kind, AINO);
        assertEquals(Optional.of(reason), stopOf(new StopScope.Reports()));
        assertEquals(Optional.empty(), stopOf(new StopScope.OneSurvey("kysely")));
    }

    @Test
    void reportsThatComeBackSoftlyAreCountedApartFromSurveys() {
        comesBack("i0-kevat", 0);
        comesBack("i0-kesa", 0);
        comesBack("r-kesa", 0);
        assertEquals(Optional.empty(), stopOf(new StopScope.Reports()));
    }

    @Test
    void aMailThatBouncesAfterItsAnswerCountsAndChangesNothingOfTheAnswer() {
        world.deliver(invitation);
        world.invitations.answer(invitation.id());
        world.report(mail, Kind.HARD_BOUNCE, AINO);
        assertTrue(world.now(invitation).answered());
        assertEquals(MailState.BOUNCED, world.now(invitation).mail());
        assertEquals(1L, counted().get(Outcome.HARD_BOUNCED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SENT|SENT",
                "DELIVERED|SENT,DELIVERED",
                "SENT,DELIVERED|SENT,DELIVERED",
                "DELIVERED,SENT,DELIVERED,SENT|SENT,DELIVERED",
                "DELAYED,DELAYED,DELIVERED|SENT,DELAYED,DELIVERED",
                "HARD_BOUNCE,HARD_BOUNCE|SENT,HARD_BOUNCED",
                "DELAYED,SOFT_BOUNCE|SENT,DELAYED,SOFT_BOUNCED",
                "MAIL_BOUNCE|SENT,REFUSED",
                "DELIVERED,COMPLAINT|SENT,DELIVERED,COMPLAINED",
                "REJECTED|REFUSED",
                "SENT,DELIVERED,AUTO_REPLY|SENT,DELIVERED",
                "DELIVERED,NOT_SPAM|SENT,DELIVERED",
                "SENT,BOUNCED_BEFORE|SENT,REFUSED",
                "SENT,COMPLAINED_BEFORE|SENT,REFUSED"
            })
    void aMailCountsOnceForEveryOutcomeInWhateverOrderItIsReported(String reported, String expected) {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        for (String kind : reported.split(",")) world.report(mail, Kind.valueOf(kind), AINO);
        assertEquals(
                Stream.of(expected.split(",")).map(Outcome::valueOf).collect(Collectors.toMap(key -> key, key -> 1L)),
                counted());
    }

    @Test
    void twoMailsOfAWaveAddUpAndAnotherWaveHasItsOwn() {
        Invitation second = world.invite(world.wave("marraskuu", WaveState.RUNNING), "eino@asukas.example");
        Invitation other = world.invite(world.wave("joulukuu", WaveState.RUNNING), AINO);
        for (Invitation one : List.of(invitation, second, other)) {
            world.deliver(one);
            world.report(MailWorld.mailOf(one), Kind.DELIVERED);
        }
        assertEquals(2L, counted().get(Outcome.DELIVERED));
        assertEquals(1L, world.counts.of(other.wave()).orElseThrow().get(Outcome.DELIVERED));
    }

    private Map<Outcome, Long> counted() {
        return world.counts.of(invitation.wave()).orElseThrow();
    }

    private Optional<Reason> stopOf(StopScope scope) {
        return world.stopped.stopOf(world.addressKey(AINO), scope);
    }

    @Test
    void aMailThatNobodyKnowsIsNotMade() {
        MailId unknown = MailId.ofInvitation("u".repeat(43));
        world.report(unknown, Kind.DELIVERED);
        assertEquals(Optional.empty(), world.outbox.stateOf(unknown));
    }

    @Property
    void reportsInAnyOrderAndNumberEndTheSame(@ForAll @Size(min = 1, max = 8) List<Kind> kinds, @ForAll long seed) {
        List<Kind> shuffled = new ArrayList<>(kinds);
        shuffled.addAll(kinds);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(end(kinds), end(shuffled));
    }

    private static List<Object> end(List<Kind> kinds) {
        MailWorld world = new MailWorld();
        Invitation invitation = world.invite(world.wave("marraskuu", WaveState.RUNNING), AINO);
        MailId mail = MailWorld.mailOf(invitation);
        world.outbox.claim(mail, world.now, Sending.LEASE);
        kinds.forEach(kind -> world.report(mail, kind, AINO));
        return List.of(
                world.outbox.stateOf(mail),
                world.now(invitation).mail(),
                world.stopped.stopOf(world.addressKey(AINO), new StopScope.Everything()),
                world.counts.of(new WaveId("marraskuu")));
    }
}
