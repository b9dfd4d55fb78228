package fi.kuule.wave;

import fi.kuule.mail.Wilson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The first mails of a wave go fifty at a time, with a quarter of an hour after each fifty for what comes back of them, until it is in all
 * likelihood little.
 *
 * @param granted how many may have gone by now
 * @param queued how many have
 * @param until to when it waits, when all that was granted has gone
 * @param clear whether the rest may go
 */
public record Pilot(int granted, int queued, Optional<Instant> until, boolean clear) {
    public static final int MAILS = 50;
    public static final Duration WAIT = Duration.ofMinutes(15);
    /** The sending service pauses at 10 %. */
    private static final double MOST_BOUNCES = 0.08;

    public static final Pilot START = new Pilot(MAILS, 0, Optional.empty(), false);

    public Pilot {
        if (queued < 0 || queued > granted) throw new IllegalArgumentException(queued + " queued of " + granted);
    }

    /** How many more may go now. */
    int room() {
        return clear ? Integer.MAX_VALUE : granted - queued;
    }

    Pilot queueing(int mails, Instant now) {
        if (clear) return this;
        int after = queued + mails;
        return new Pilot(granted, after, after == granted ? Optional.of(now.plus(WAIT)) : Optional.empty(), false);
    }

    /** Whether it is time to look at what came back. */
    boolean isToBeJudged(Instant now) {
        return !clear && until.isPresent() && !now.isBefore(until.get());
    }

    /** After a look at all that has been sent of the wave: the rest may go, or another fifty. */
    Pilot judged(int sent, int bounced) {
        return Wilson.of(bounced, sent).upper() <= MOST_BOUNCES
                ? new Pilot(granted, queued, Optional.empty(), true)
                : new Pilot(granted + MAILS, queued, Optional.empty(), false);
    }
}
