package fi.kuule.readiness;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Outbox;
import fi.kuule.mail.Outgoing;
import fi.kuule.mail.OutgoingQueue;
import fi.kuule.organisation.Organisations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Puts one mail a day on the outgoing queue that goes all the way: queue, delivery, sending service, events. Whether it came back is what
 * an alarm watches. Asked for more often than needed: the outbox knows whether the day's has been taken up, and who delivers sends it once
 * however often it is queued, so nothing is lost when a run breaks off.
 */
public final class Canary {
    /** From when on the day's canary goes: before anybody comes to work. */
    public static final LocalTime FROM = LocalTime.of(6, 0);

    private final Organisations organisations;
    private final Outbox outbox;
    private final OutgoingQueue queue;
    private final InstantSource clock;
    private final ZoneId zone;
    /** The last day of which nothing more is to be asked; saves a read a minute. */
    private Optional<LocalDate> done = Optional.empty();

    public Canary(Organisations organisations, Outbox outbox, OutgoingQueue queue, InstantSource clock, ZoneId zone) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.queue = queue;
        this.clock = clock;
        this.zone = zone;
    }

    /** Queues the day's canary when it is time and it has not been taken up; false when there was nothing to do. */
    public synchronized boolean release() {
        ZonedDateTime now = clock.instant().atZone(zone);
        LocalDate day = now.toLocalDate();
        if (now.toLocalTime().isBefore(FROM) || done.equals(Optional.of(day))) return false;
        if (organisations.find().isEmpty()) return false;
        boolean due = outbox.stateOf(MailId.ofCanary(day)).isEmpty();
        if (due) queue.send(List.of(new Outgoing.CanaryMail(MailId.ofCanary(day))));
        else done = Optional.of(day);
        return due;
    }
}
