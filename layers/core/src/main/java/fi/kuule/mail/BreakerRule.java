package fi.kuule.mail;

import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.statistics.Wilson;
import java.util.Optional;

/**
 * When sending stops: at five hard bounces or more whose rate is in all likelihood over 4 %, or three complaints or more over 0.1 %. The
 * sending service reviews at 5 % and 0.1 %, and pauses the account at 10 % and 0.5 %.
 */
public final class BreakerRule {
    /** So many of the last mails are looked at. */
    public static final int LAST_MAILS = 1_000;

    private static final int FEWEST_BOUNCES = 5;
    private static final double BOUNCE_RATE = 0.04;
    private static final int FEWEST_COMPLAINTS = 3;
    private static final double COMPLAINT_RATE = 0.001;

    private BreakerRule() {}

    /** Why sending must stop; empty when it may go on. */
    public static Optional<Cause> judge(SentCounts last) {
        if (last.bounces() >= FEWEST_BOUNCES && lowerRate(last) > BOUNCE_RATE) return Optional.of(Cause.BOUNCES);
        if (last.complaints() >= FEWEST_COMPLAINTS && last.complaints() > COMPLAINT_RATE * last.mails())
            return Optional.of(Cause.COMPLAINTS);
        return Optional.empty();
    }

    /** A count of mails that was lost is at least that of those that came back. */
    private static double lowerRate(SentCounts last) {
        return Wilson.of(last.bounces(), Math.max(last.bounces(), last.mails())).lower();
    }
}
