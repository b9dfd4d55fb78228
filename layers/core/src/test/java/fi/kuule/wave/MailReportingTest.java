package fi.kuule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import fi.kuule.mail.StoppedAddresses.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
    @CsvSource({"SENT,SENT", "DELIVERED,DELIVERED", "HARD_BOUNCE,BOUNCED", "COMPLAINT,COMPLAINED", "REJECTED,REFUSED"})
    void aReportIsMarkedOnMailAndInvitation(Kind kind, MailState state) {
        world.outbox.claim(mail, world.now, Sending.LEASE);
        world.report(mail, kind, AINO);
        assertEquals(Optional.of(state), world.outbox.stateOf(mail));
        assertEquals(state, world.now(invitation).mail());
    }

    @ParameterizedTest
    @CsvSource({"HARD_BOUNCE,BOUNCED", "COMPLAINT,COMPLAINED", "SOFT_BOUNCE,", "DELAYED,", "DELIVERED,", "REJECTED,"})
    void onlyAHardBounceAndAComplaintStopTheAddress(Kind kind, Reason reason) {
        world.report(mail, kind, AINO);
        assertEquals(Optional.ofNullable(reason), world.stopped.stopOf(world.addressKey(AINO)));
    }

    @ParameterizedTest
    @CsvSource({"SOFT_BOUNCE", "DELAYED"})
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
                world.outbox.stateOf(mail), world.now(invitation).mail(), world.stopped.stopOf(world.addressKey(AINO)));
    }
}
