package fi.kuule.wave;

import fi.kuule.mail.MailState;
import fi.kuule.wave.WaveProgress.Progress;
import java.time.Instant;

/** Holds waves to their pilots. */
final class PilotControl {
    private final WaveProgress progress;
    private final Invitations invitations;

    PilotControl(WaveProgress progress, Invitations invitations) {
        this.progress = progress;
        this.invitations = invitations;
    }

    /** The progress of a wave, its pilot judged if it is time. */
    Progress of(WaveId wave, Instant now) {
        Progress found = progress.of(wave);
        if (!found.pilot().isToBeJudged(now)) return found;
        Counting counting = new Counting();
        invitations.ofWave(wave, counting::add);
        Pilot judged = found.pilot().judged(counting.sent, counting.bounced);
        return progress.advance(wave, found.pilot(), judged)
                ? new Progress(judged, found.announcedSent(), found.announcedClosed())
                : progress.of(wave);
    }

    /** Takes room for mails before they go: who dies between sends fewer, never more. False when another run took it. */
    boolean reserve(WaveId wave, Pilot pilot, int mails, Instant now) {
        return pilot.clear() || progress.advance(wave, pilot, pilot.queueing(mails, now));
    }

    private static final class Counting {
        private int sent = 0;
        private int bounced = 0;

        void add(Invitations.Summary summary) {
            if (isSent(summary.mail())) sent++;
            if (summary.mail() == MailState.BOUNCED) bounced++;
        }

        private static boolean isSent(MailState state) {
            return switch (state) {
                case SENT, DELIVERED, BOUNCED, COMPLAINED -> true;
                case READY, QUEUED, CLAIMED, REFUSED, WITHDRAWN -> false;
            };
        }
    }
}
