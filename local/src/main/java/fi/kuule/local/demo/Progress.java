package fi.kuule.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells how far filling has come: a bar that moves on a terminal, now and then a line elsewhere. */
final class Progress {
    private static final int WIDTH = 24;
    private static final int LINE_EVERY = 6;
    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final int steps;
    private final Instant began;
    private int done;

    Progress(PrintStream out, boolean terminal, InstantSource clock, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.steps = steps;
        this.began = clock.instant();
    }

    /** What an earlier run has done. */
    void skip(int earlier) {
        done += earlier;
    }

    /** @param what is done now, in a word or two */
    void done(String what) {
        done++;
        if (terminal) out.print("\r" + bar() + " " + line(what) + "\u001B[K" + (done == steps ? "\n" : ""));
        else if (done % LINE_EVERY == 0 || done == steps) out.println(line(what));
        out.flush();
    }

    private String bar() {
        int full = done * WIDTH / steps;
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private String line(String what) {
        return String.format(Locale.ROOT, "%d/%d %s%s", done, steps, what, left());
    }

    private String left() {
        Duration spent = Duration.between(began, clock.instant());
        long seconds = spent.multipliedBy(steps - done).dividedBy(done).toSeconds();
        return done == steps ? "" : ", about " + Math.max(1, seconds) + " s left";
    }
}
