package fi.kuule.statistics.driver;

/** Where an element stands by its importance and its performance; what is exactly average counts as high. */
public enum Quadrant {
    /** Important and weak. */
    FIX_FIRST,
    /** Important and strong. */
    KEEP,
    /** Weak, and less important. */
    LOW_PRIORITY,
    /** Strong, and less important. */
    POSSIBLE_OVERKILL;

    static Quadrant of(boolean important, boolean strong) {
        if (important) return strong ? KEEP : FIX_FIRST;
        return strong ? POSSIBLE_OVERKILL : LOW_PRIORITY;
    }
}
