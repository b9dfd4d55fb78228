package fi.kuule.score;

/** Between which scores that of everybody asked must be, whatever those who were silent think (C. F. Manski's bounds). In points. */
public record NonresponseBounds(double lower, double upper) {
    /** @param rate share that answered, 0-1 */
    public static NonresponseBounds of(double points, double rate) {
        return new NonresponseBounds(rate * points - 100 * (1 - rate), rate * points + 100 * (1 - rate));
    }
}
