package fi.kuule.mail;

import fi.kuule.mail.SendingBreaker.State;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentMinutes.Minute;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at what came back of the last mails, by whole minutes, and stops sending when it is too much. */
public final class BreakerWatch {
    /** Of an organisation that sends little, the last 1 000 mails may be of years; what is older than this counts no more. */
    static final Duration MEMORY = Duration.ofDays(60);

    private final SendingBreaker breaker;
    private final SentMinutes sent;

    public BreakerWatch(SendingBreaker breaker, SentMinutes sent) {
        this.breaker = breaker;
        this.sent = sent;
    }

    /** How the breaker stands after having looked. */
    public State look(Instant now) {
        State state = breaker.state();
        if (state.isStopped()) return state;
        Instant oldest = now.minus(MEMORY);
        List<Minute> minutes = sent.since(state.since().isAfter(oldest) ? state.since() : oldest);
        int last = lastMinutes(minutes);
        if (last < minutes.size()) sent.forget(minutes.subList(last, minutes.size()));
        SentCounts counts =
                minutes.subList(0, last).stream().map(Minute::counts).reduce(SentCounts.NONE, SentCounts::plus);
        return BreakerRule.judge(counts)
                .map(cause -> stopped(new Trip(now, cause, counts)))
                .orElse(state);
    }

    /** How many of the minutes, newest first, hold the last mails. */
    private static int lastMinutes(List<Minute> minutes) {
        long mails = 0;
        int last = 0;
        while (last < minutes.size() && mails < BreakerRule.LAST_MAILS)
            mails += minutes.get(last++).counts().mails();
        return last;
    }

    /** By whoever was first. */
    private State stopped(Trip trip) {
        return breaker.trip(trip) ? new State(Optional.of(trip), false, Instant.EPOCH) : breaker.state();
    }
}
