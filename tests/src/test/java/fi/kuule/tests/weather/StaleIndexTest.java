package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.mail.MailState;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.Invitations.Due;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.MailDispatch;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An index answers as it was; the table, read strongly consistent, never does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleIndexTest {
    private static final Instant NEXT = Examples.NOW.plus(MailDispatch.CLAIM);
    private Stores stores;
    private DynamoDbInvitations invitations;

    @BeforeAll
    void start() {
        stores = new Stores();
        invitations = new DynamoDbInvitations(stores.dynamoDb, "InvitationsTable");
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    @AfterEach
    void clear() {
        stores.weather.clear();
    }

    private Invitation added(WaveId wave, String name) {
        Invitation invitation = Examples.invitation(wave, wave.value() + name);
        invitations.add(invitation);
        return invitation;
    }

    private void stale() {
        stores.weather.bring(Fault.STALE_PAGE, Calls.any(), Spell.always());
    }

    @Test
    void aMailThatStillLooksDueIsNotTakenTwice() {
        WaveId wave = new WaveId("taken");
        added(wave, "one");
        List<Due> due = invitations.due(wave, Examples.NOW, 10);
        assertTrue(invitations.moveDue(due.getFirst(), NEXT));
        stale();
        assertEquals(due, invitations.due(wave, Examples.NOW, 10));
        assertFalse(invitations.moveDue(due.getFirst(), NEXT));
    }

    @Test
    void aMailThatWentAndStillLooksDueIsNotQueued() {
        WaveId wave = new WaveId("went");
        Invitation invitation = added(wave, "one");
        List<Due> due = invitations.due(wave, Examples.NOW, 10);
        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.empty());
        stale();
        assertEquals(due, invitations.due(wave, Examples.NOW, 10));
        assertFalse(invitations.moveDue(due.getFirst(), NEXT));
        assertEquals(
                MailState.SENT, invitations.find(invitation.id()).orElseThrow().mail());
    }

    @Test
    void whatTheIndexDoesNotShowYetIsDueWhenItDoes() {
        WaveId wave = new WaveId("unseen");
        added(wave, "one");
        stale();
        assertEquals(List.of(), invitations.due(wave, Examples.NOW, 10));
        stores.weather.clear();
        assertEquals(1, invitations.due(wave, Examples.NOW, 10).size());
    }

    @Test
    void aWaveIsSeenAsItWas() {
        WaveId wave = new WaveId("seen");
        Invitation first = added(wave, "one");
        assertEquals(List.of(MailState.READY), mails(wave));
        invitations.settleMail(first.id(), 0, MailState.SENT, Optional.empty());
        added(wave, "two");
        stale();
        assertEquals(List.of(MailState.READY), mails(wave));
        stores.weather.clear();
        assertEquals(2, mails(wave).size());
    }

    private List<MailState> mails(WaveId wave) {
        List<Summary> seen = new ArrayList<>();
        invitations.ofWave(wave, seen::add);
        return seen.stream().map(Summary::mail).toList();
    }
}
