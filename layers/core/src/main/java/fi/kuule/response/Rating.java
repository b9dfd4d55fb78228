package fi.kuule.response;

/** An answer to the recommendation question. */
public record Rating(int value) {
    public Rating {
        if (value < 0 || value > 10) throw new IllegalArgumentException("rating must be 0-10: " + value);
    }
}
