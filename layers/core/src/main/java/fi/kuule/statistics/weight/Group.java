package fi.kuule.statistics.weight;

/** Part of those who were asked, and how many of it answered. */
public record Group(int invited, int answered) {
    public Group {
        if (answered < 0 || answered > invited)
            throw new IllegalArgumentException(answered + " answered of " + invited);
    }

    /** Share that answered, 0-1; only where somebody was asked. */
    double rate() {
        return (double) answered / invited;
    }
}
