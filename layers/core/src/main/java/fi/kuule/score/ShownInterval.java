package fi.kuule.score;

import fi.kuule.statistics.Interval;

/** An interval in whole points, as it is shown: rounded outward, within the scale, around the shown score. */
public record ShownInterval(int lower, int upper) {
    private static final double HAIR = 1e-9;

    /** @param score as it is shown */
    public static ShownInterval of(Interval interval, int score) {
        Interval within = interval.clipped(-100, 100);
        return new ShownInterval(Math.min(score, (int) Math.floor(snapped(within.lower()))), Math.max(score, (int)
                Math.ceil(snapped(within.upper()))));
    }

    /** A whole number that arithmetic missed by a hair is that number. */
    private static double snapped(double points) {
        double whole = Math.rint(points);
        return Math.abs(points - whole) < HAIR ? whole : points;
    }
}
