package fi.kuule.wave;

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

    /** The progress of a wave, its pilot judged if it is time: each minute anew while too little is heard. */
    Progress of(Wave wave, Instant now) {
        Progress found = progress.of(wave.id());
        if (!found.pilot().isToBeJudged(now)) return found;
        Counting counting = new Counting();
        invitations.ofWave(wave.id(), counting::add);
        Pilot judged = found.pilot().judged(counting.sent, counting.heard, counting.bounced);
        if (judged.equals(found.pilot())) return found;
        return progress.advance(wave, found.pilot(), judged)
                ? new Progress(judged, found.announcedSent(), found.announcedClosed())
                : progress.of(wave.id());
    }

    /** Takes room for mails before they go: who dies between sends fewer, never more. False when another run took it. */
    boolean reserve(Wave wave, Pilot pilot, int mails, Instant now) {
        return pilot.clear() || progress.advance(wave, pilot, pilot.queueing(mails, now));
    }

    private static final class Counting {
        private int sent = 0;
        private int heard = 0;
        private int bounced = 0;

        void add(Invitations.Summary summary) {
            switch (summary.mail()) {
                case SENT -> sent++;
                case DELIVERED, COMPLAINED -> hear();
                case BOUNCED -> {
                    hear();
                    bounced++;
                }
                case READY, QUEUED, CLAIMED, REFUSED, WITHDRAWN -> {}
            }
        }

        private void hear() {
            sent++;
            heard++;
        }
    }
}
