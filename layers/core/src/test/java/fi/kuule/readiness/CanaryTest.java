package fi.kuule.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.mail.Delivery;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Mailer;
import fi.kuule.mail.Message;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.Sending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanaryTest {
    private static final MailId TODAYS = new MailId("c-2026-11-22");
    private final World world = new World();
    private final Canary canary = world.canary();

    @BeforeEach
    void nothingHasBeenSent() {
        world.outbox.clear();
    }

    /** Summer and winter, and the nights in which one becomes the other. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T03:59:59Z,",
        "2026-11-22T04:00:00Z,c-2026-11-22",
        "2026-11-22T21:59:59Z,c-2026-11-22",
        "2026-11-22T22:00:00Z,",
        "2026-07-01T03:00:00Z,c-2026-07-01",
        "2026-07-01T02:59:00Z,",
        "2026-03-29T03:00:00Z,c-2026-03-29",
        "2026-10-25T03:59:00Z,",
        "2026-10-25T04:00:00Z,c-2026-10-25",
        "2026-12-31T22:30:00Z,",
        "2028-02-29T04:00:00Z,c-2028-02-29"
    })
    void oneIsDueFromSixOnInTheOrganisationsMorning(Instant now, String id) {
        world.now = now;
        assertEquals(id != null, canary.release());
        assertEquals(id == null ? List.of() : List.of(new Outgoing.CanaryMail(new MailId(id))), world.queued);
    }

    @Test
    void onceItHasBeenTakenUpNoMoreIsQueuedThatDayAndTheNextDayIsAnother() {
        assertTrue(canary.release());
        world.outbox.put(TODAYS, MailState.CLAIMED);
        assertFalse(canary.release());
        assertFalse(canary.release());
        assertFalse(world.canary().release());
        world.now = Instant.parse("2026-11-23T06:00:00Z");
        assertTrue(canary.release());
        assertEquals(
                List.of(TODAYS, MailId.ofCanary(LocalDate.of(2026, 11, 23))),
                world.queued.stream().map(Outgoing::id).toList());
    }

    @Test
    void oneThatWasLostOnItsWayIsQueuedAgain() {
        assertTrue(canary.release());
        assertTrue(canary.release());
        assertEquals(2, world.queued.size());
    }

    @Test
    void aQueueThatIsDownFailsTheRunAndTheNextTriesAgain() {
        Canary unlucky = new Canary(
                world.organisations(),
                world.outbox(),
                mails -> {
                    throw new IllegalStateException("the queue is down");
                },
                () -> world.now,
                World.ZONE);
        assertThrows(IllegalStateException.class, unlucky::release);
        assertTrue(canary.release());
    }

    @Test
    void nothingIsSentBeforeThereIsAnOrganisation() {
        world.organisation = Optional.empty();
        assertFalse(canary.release());
        assertEquals(List.of(), world.queued);
        assertEquals(
                new Delivery.Dropped(Delivery.Reason.GONE),
                delivery(new ArrayList<>()).deliver(TODAYS));
    }

    @Test
    void itGoesOnceFromTheOrganisationToTheSimulatorHoweverOftenItIsDelivered() {
        List<Message> sent = new ArrayList<>();
        assertEquals(new Delivery.Sent(), delivery(sent).deliver(TODAYS));
        assertEquals(new Delivery.SentBefore(MailState.SENT), delivery(sent).deliver(TODAYS));
        assertEquals(1, sent.size());
        assertEquals("success@simulator.amazonses.com", sent.getFirst().to().value());
        assertEquals(world.organisation.orElseThrow().sender(), sent.getFirst().from());
    }

    private CanaryDelivery delivery(List<Message> sent) {
        Mailer mailer = (id, message) -> {
            sent.add(message);
            return new Mailer.Handover.Accepted("provider");
        };
        CanaryLetters letters = organisation -> new Message(
                CanaryLetters.SIMULATOR,
                organisation.sender(),
                new HeaderText("Mallila"),
                organisation.replyTo(),
                Language.FI,
                new HeaderText("koe"),
                "<p>koe</p>",
                "koe",
                Optional.empty());
        return new CanaryDelivery(world.organisations(), letters, new Sending(world.outbox(), mailer, () -> world.now));
    }
}
