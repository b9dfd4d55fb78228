package fi.kuule.management;

import fi.kuule.mail.SendingBreaker;
import java.time.Instant;
import java.util.Optional;

/** The breaker, in memory. */
final class BreakerInMemory implements SendingBreaker {
    private State state = State.GOING;

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean trip(Trip trip) {
        if (state.isStopped()) return false;
        state = new State(Optional.of(trip), false, state.since());
        return true;
    }

    @Override
    public void announced() {
        state = new State(state.trip(), true, state.since());
    }

    @Override
    public boolean resume(Instant at) {
        if (!state.isStopped()) return false;
        state = new State(Optional.empty(), false, at);
        return true;
    }
}
