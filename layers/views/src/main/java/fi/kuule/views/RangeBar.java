package fi.kuule.views;

import fi.kuule.score.Score;
import java.util.List;
import java.util.Locale;

/** The interval on a track from -100 to +100, as parts of its width in percent: track, band, tick, band, track. */
public record RangeBar(double lower, double upper, double point) {
    private static final double TICK = 1.2;

    static RangeBar of(Score score) {
        return new RangeBar(place(score.shownLower()), place(score.shownUpper()), place(score.rounded()));
    }

    private static double place(int points) {
        return (points + 100) / 2.0;
    }

    /** The five parts; they add up to a hundred, and a part that is not there is zero. */
    public List<Part> parts() {
        double tick = Math.min(Math.max(point - TICK / 2, 0), 100 - TICK);
        double bandStart = Math.min(lower, tick);
        double bandEnd = Math.max(upper, tick + TICK);
        return List.of(
                new Part("#e3e9ee", bandStart),
                new Part("#b4cfe3", tick - bandStart),
                new Part("#0f5c94", TICK),
                new Part("#b4cfe3", bandEnd - tick - TICK),
                new Part("#e3e9ee", 100 - bandEnd));
    }

    /** A place or width on a page's drawing, 340 units wide. */
    public String x(double percent) {
        return String.format(Locale.ROOT, "%.1f", 3.4 * percent);
    }

    /** Where the tick of a page's drawing, five units wide, begins. */
    public String tick() {
        return String.format(Locale.ROOT, "%.1f", Math.min(335, Math.max(0, 3.4 * point - 2.5)));
    }

    /** @param percent of the whole width */
    public record Part(String colour, double percent) {
        public boolean visible() {
            return percent >= 0.1;
        }

        /** As CSS has it. */
        public String width() {
            return String.format(Locale.ROOT, "%.1f%%", percent);
        }
    }
}
