package fi.kuule.wave;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.Delivery.Reason;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Tells whether the mail of an invitation may go at this moment. */
public final class InvitationClearance {
    private final StoppedAddresses stopped;
    private final Keys keys;
    private final ZoneId zone;
    private final InstantSource clock;

    public InvitationClearance(StoppedAddresses stopped, Keys keys, ZoneId zone, InstantSource clock) {
        this.stopped = stopped;
        this.keys = keys;
        this.zone = zone;
        this.clock = clock;
    }

    /** Why it must not go; empty when it may. What lasts is told before what passes. */
    Optional<Reason> hindrance(Invitation invitation, Wave wave) {
        if (invitation.answered()) return Optional.of(Reason.ANSWERED);
        if (invitation.wayOut().isPresent()) return Optional.of(Reason.SAID_NO);
        return hindranceOf(wave, LocalDate.ofInstant(clock.instant(), zone))
                .filter(Reason::isLasting)
                .or(() -> hindranceOf(invitation.address(), wave))
                .or(() -> hindranceOf(wave, LocalDate.ofInstant(clock.instant(), zone)));
    }

    private static Optional<Reason> hindranceOf(Wave wave, LocalDate today) {
        return switch (wave.state()) {
            case STOPPED -> Optional.of(Reason.WAVE_STOPPED);
            case WITHDRAWN -> Optional.of(Reason.WAVE_WITHDRAWN);
            case CLOSED -> Optional.of(Reason.WAVE_CLOSED);
            case DRAFT, PAUSED, RUNNING -> hindranceOfPeriod(wave, today);
        };
    }

    private static Optional<Reason> hindranceOfPeriod(Wave wave, LocalDate today) {
        if (today.isAfter(wave.closes())) return Optional.of(Reason.WAVE_CLOSED);
        if (wave.state() == WaveState.PAUSED) return Optional.of(Reason.WAVE_PAUSED);
        if (wave.state() == WaveState.DRAFT || today.isBefore(wave.opens()))
            return Optional.of(Reason.WAVE_NOT_OPEN_YET);
        return Optional.empty();
    }

    /** An address is taken off when its wave closes. */
    private Optional<Reason> hindranceOf(Optional<EmailAddress> address, Wave wave) {
        if (address.isEmpty()) return Optional.of(Reason.WAVE_CLOSED);
        StopScope scope = new StopScope.OneSurvey(wave.survey().id().value());
        return stopped.stopOf(AddressKey.of(keys.key(KeyPurpose.ADDRESS), address.get()), scope)
                .map(reason -> Reason.ADDRESS_STOPPED);
    }
}
