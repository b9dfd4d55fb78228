package fi.kuule.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Moves the clock and fires what falls due: while time runs by itself, and when somebody moves it. */
public final class Timekeeper implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(250);
    private final LocalClock clock;
    private final Schedules schedules;
    private final Runnable settled;
    private final Consumer<Instant> seen;
    private final Thread thread;
    private Instant last;
    private volatile boolean stopped;

    /**
     * @param last up to when everything that fell due has fired
     * @param settled waits until nothing is under way
     * @param seen told whenever {@code last} moves on
     */
    public Timekeeper(LocalClock clock, Schedules schedules, Instant last, Runnable settled, Consumer<Instant> seen) {
        this.clock = clock;
        this.schedules = schedules;
        this.last = last;
        this.settled = settled;
        this.seen = seen;
        this.thread = Thread.ofVirtual().name("schedules").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!stopped) {
            tick();
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void tick() {
        if (stopped) return;
        Instant now = clock.instant();
        schedules.dueBetween(last, now).forEach(schedules::begin);
        last = now;
        seen.accept(now);
    }

    /** Sets the clock. Going forward, what falls due fires at its time, one after the other, each when the one before has settled. */
    public synchronized void move(Instant to) {
        for (Schedules.Due due : schedules.dueBetween(last, to)) {
            clock.set(due.at());
            schedules.call(due);
            settled.run();
        }
        set(to);
    }

    /** Sets the clock and fires nothing. */
    public synchronized void set(Instant to) {
        clock.set(to);
        last = to;
        seen.accept(to);
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
