package fi.kuule.wave;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What may happen between any two steps: time passes, somebody else acts, a call fails before or after it took effect, the process dies. */
final class Trouble {
    /** A function runs at most this long, and less than a claim lasts. */
    static final Duration LONGEST_RUN = Duration.ofSeconds(60);

    private final Random random;
    private Instant now;
    private boolean over = false;
    private boolean elsewhere = false;
    private Instant deadline = Instant.MAX;
    Runnable somebody = () -> {};

    Trouble(Random random, Instant now) {
        this.random = random;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Fair weather from here on. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Before or after a call: the places where a process may die. */
    void between() {
        if (over) return;
        if (random.nextInt(3) == 0) pass(Duration.ofMillis(random.nextInt(random.nextInt(20) == 0 ? 3_000 : 150)));
        if (!elsewhere && random.nextInt(6) == 0) meanwhile();
        if (now.isAfter(deadline) || random.nextInt(40) == 0) throw new Died();
    }

    /** A call to a store: it may fail without having done anything. */
    void before() {
        between();
        if (!over && random.nextInt(60) == 0) throw new IllegalStateException("the store is down");
    }

    /** A call to a store: it may have done what nobody hears of. */
    void after() {
        if (!over && random.nextInt(60) == 0) throw new IllegalStateException("the reply is lost");
        between();
    }

    /** One run of a function, which may break off. */
    void run(Runnable function) {
        Instant outer = deadline;
        deadline = now.plus(LONGEST_RUN);
        try {
            function.run();
        } catch (Died | IllegalStateException broken) {
            if (over) throw broken;
        } finally {
            deadline = outer;
        }
    }

    private void meanwhile() {
        elsewhere = true;
        try {
            somebody.run();
        } finally {
            elsewhere = false;
        }
    }

    /** The process is gone: nothing in it catches this. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }
}
