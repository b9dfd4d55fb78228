package fi.kuule.mail;

import java.time.Instant;
import java.util.Optional;

/** Stops the sending of all waves when too much comes back, until somebody says that it may go on. */
public interface SendingBreaker {
    /** Strongly consistent. */
    State state();

    /** Stops sending; false when it is stopped already. Conditional. */
    boolean trip(Trip trip);

    /** The administrators have been told of the stop. */
    void announced();

    /** Lets sending go on; false when it is not stopped. Conditional. What was sent before {@code at} is not held against it again. */
    boolean resume(Instant at);

    /**
     * @param trip why sending is stopped; empty while it goes on
     * @param announced whether the administrators have been told
     * @param since from when mails count: when it was last resumed, or the beginning of time
     */
    record State(Optional<Trip> trip, boolean announced, Instant since) {
        public static final State GOING = new State(Optional.empty(), false, Instant.EPOCH);

        public boolean isStopped() {
            return trip.isPresent();
        }
    }

    /** When and why sending stopped, with the counts of the last mails. */
    record Trip(Instant at, Cause cause, SentCounts counts) {}

    enum Cause {
        BOUNCES,
        COMPLAINTS
    }
}
