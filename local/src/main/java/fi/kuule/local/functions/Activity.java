package fi.kuule.local.functions;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is under way, so that somebody can wait for nothing to be. */
public final class Activity {
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();

    public Work begin() {
        begun.incrementAndGet();
        running.incrementAndGet();
        return running::decrementAndGet;
    }

    public boolean none() {
        return running.get() == 0;
    }

    /** Changes whenever something begins. */
    public long begun() {
        return begun.get();
    }

    /** Waits for everything that is under way to be done, so long at most. */
    public void drain(Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!none() && System.nanoTime() < until) Thread.sleep(Duration.ofMillis(10));
    }

    /** Something under way; done once. */
    @FunctionalInterface
    public interface Work {
        void done();
    }
}
