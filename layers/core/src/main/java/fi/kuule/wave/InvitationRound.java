package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What all contacts of a wave share, and the invitation that it makes of one. */
record InvitationRound(Wave wave, int quietDays, HmacKey linkKey, HmacKey addressKey, ZoneId zone, UnsentWaves unsent) {
    /** How long the row of an invitation outlives its wave, for who was asked and who answered. */
    private static final int KEPT_DAYS = 90;

    InvitationId idOf(Contact contact) {
        return switch (contact.recipient()) {
            case EmailAddress address ->
                LinkToken.of(linkKey, wave.id(), address, contact.service()).invitation();
            case Reference reference ->
                LetterCode.of(linkKey, wave.id(), reference, contact.service()).invitation();
        };
    }

    /** A mail is due with the first day of answering: as soon as the wave runs. For a letter no mail ever is. */
    Invitation invitation(Contact contact) {
        return new Invitation(
                idOf(contact),
                wave.id(),
                contact.service(),
                contact.touchpoint(),
                contact.strata().language(),
                contact.combination(),
                Optional.of(contact.recipient()),
                MailState.READY,
                false,
                contact.channel() == Channel.EMAIL ? Optional.of(startOf(wave.opens())) : Optional.empty(),
                startOf(wave.closes().plusDays(1 + KEPT_DAYS)));
    }

    /** The day that begins the quiet period: the same however often and late a batch is worked on. */
    LocalDate askedOn() {
        LocalDate created = LocalDate.ofInstant(wave.createdAt(), zone);
        return created.isAfter(wave.opens()) ? created : wave.opens();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
