package fi.kuule.score;

import fi.kuule.mail.MailState;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;

/** Whose mail or letter went. */
final class Went {
    private Went() {}

    static boolean of(Wave wave, Summary invitation) {
        return posted(wave, invitation) || went(invitation.mail());
    }

    private static boolean went(MailState mail) {
        return switch (mail) {
            case SENT, DELIVERED, COMPLAINED, BOUNCED -> true;
            case READY, QUEUED, CLAIMED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Nobody tells when letters are posted: they count as sent once their wave has run. */
    static boolean posted(Wave wave, Summary invitation) {
        return wave.started() && Strata.channel(invitation.combination()) == Channel.LETTER;
    }
}
