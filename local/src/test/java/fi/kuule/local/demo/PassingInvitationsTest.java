package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassingInvitationsTest {
    private static final InvitationId ID = new InvitationId("a".repeat(43));
    private final PassingInvitations invitations = new PassingInvitations();

    PassingInvitationsTest() {
        invitations.add(new Invitation(
                ID,
                new WaveId("wave"),
                new ServiceId("kirjasto"),
                Optional.empty(),
                Language.FI,
                "16-29|itakylat|fi",
                Optional.of(new EmailAddress("resident.0001@posti.example")),
                MailState.READY,
                false,
                Optional.of(Instant.EPOCH),
                Instant.MAX));
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        assertTrue(invitations.answer(ID));
        assertFalse(invitations.answer(ID));
        assertFalse(invitations.answer(new InvitationId("b".repeat(43))));
    }

    @Test
    void mailNeverGoesBackwards() {
        invitations.recordMail(ID, MailState.BOUNCED);
        invitations.recordMail(ID, MailState.DELIVERED);

        assertEquals(MailState.BOUNCED, invitations.find(ID).orElseThrow().mail());
    }

    @Test
    void withoutItsAddressNothingMoreIsDue() {
        invitations.removeAddress(ID);

        assertEquals(Optional.empty(), invitations.find(ID).orElseThrow().address());
        assertTrue(invitations.due(new WaveId("wave"), Instant.MAX, 10).isEmpty());
    }
}
