package fi.kuule.wave;

import fi.kuule.statistics.Wilson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The first mails of a wave go fifty at a time, with a quarter of an hour after each fifty for what becomes of them, until what comes back is
 * in all likelihood little. Only what was heard of is judged; while little is heard, nothing more goes.
 *
 * <p>Where every tenth mail comes back, about one wave in 20 000 passes before the {@linkplain fi.kuule.mail.BreakerRule breaker} stops it.
 *
 * @param granted how many may have gone by now
 * @param queued how many have
 * @param until to when it waits, when all that was granted has gone
 * @param clear whether the rest may go
 */
public record Pilot(int granted, int queued, Optional<Instant> until, boolean clear) {
    public static final int MAILS = 50;
    public static final Duration WAIT = Duration.ofMinutes(15);
    /** Even fifty mails of which none came back say too little: the rest goes after the second fifty at the soonest. */
    public static final int LEAST_ROUNDS = 2;
    /** What is heard within this after the wait is over is only late; then somebody has to look. */
    public static final Duration PATIENCE = Duration.ofHours(3);

    /** The sending service reviews an account at 5 %, and pauses it at 10 %. */
    private static final double MOST_BOUNCES = 0.05;
    /** So few mails hold nothing up, whether or not they are heard of: it takes five bounces to stop sending. */
    private static final int FEW = 4;

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

    /** Whether it has waited in vain for so long that something must be wrong: mails go, and nobody hears what becomes of them. */
    boolean isUnheard(Instant now) {
        return isToBeJudged(now.minus(PATIENCE));
    }

    /**
     * After a look at all that has been sent of the wave: the rest may go, or another fifty, or it goes on waiting as it is.
     *
     * @param sent taken by the sending service
     * @param heard of these, delivered or come back
     * @param bounced of these, come back for good
     */
    Pilot judged(int sent, int heard, int bounced) {
        if (sent - heard > Math.max(heard, FEW)) return this;
        return Wilson.of(bounced, heard).upper() <= MOST_BOUNCES
                ? new Pilot(granted, queued, Optional.empty(), true)
                : new Pilot(granted + MAILS, queued, Optional.empty(), false);
    }
}
