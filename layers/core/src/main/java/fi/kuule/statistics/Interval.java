package fi.kuule.statistics;

/** Two ends, both within; in the unit of what it is an interval of. */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) throw new IllegalArgumentException("no interval goes from " + lower + " to " + upper);
    }

    static Interval around(double centre, double margin) {
        return new Interval(centre - margin, centre + margin);
    }

    public double width() {
        return upper - lower;
    }

    /** The part of it between these two. */
    public Interval clipped(double least, double greatest) {
        return new Interval(Math.clamp(lower, least, greatest), Math.clamp(upper, least, greatest));
    }

    Interval times(double factor) {
        return new Interval(factor * lower, factor * upper);
    }
}
