package fi.kuule.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Tells how far filling has come: a bar that moves on a terminal, now and then a line elsewhere. */
final class Progress {
    private static final int WIDTH = 24;
    private static final int LINES = 6;
    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final int steps;
    private final Instant began;
    private int skipped;
    private int done;

    /** @param steps of about the same length */
    Progress(PrintStream out, boolean terminal, InstantSource clock, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.steps = steps;
        this.began = clock.instant();
    }

    /** What an earlier run has done. */
    void skip(int earlier) {
        skipped += earlier;
        done += earlier;
    }

    /** @param what was done, in a word or two */
    void done(int more, String what) {
        boolean line = (done + more) * LINES / steps > done * LINES / steps;
        done += more;
        if (terminal) out.print("\r" + bar() + " " + line(what) + "\u001B[K" + (done == steps ? "\n" : ""));
        else if (line) out.println(line(what));
        out.flush();
    }

    private String bar() {
        int full = done * WIDTH / steps;
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private String line(String what) {
        return String.format(Locale.ROOT, "%3d %% %s%s", 100 * done / steps, what, left());
    }

    private String left() {
        Duration spent = Duration.between(began, clock.instant());
        long seconds = spent.multipliedBy(steps - done)
                .dividedBy(Math.max(1, done - skipped))
                .toSeconds();
        return done == steps ? "" : ", about " + Math.max(1, seconds) + " s left";
    }
}
