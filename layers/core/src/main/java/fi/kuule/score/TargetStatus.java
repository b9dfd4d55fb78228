package fi.kuule.score;

/** Whether a target was reached, as far as the answers can tell. */
public enum TargetStatus {
    /** The whole interval is at or above the target. */
    MET,
    /** The whole interval is below the target. */
    MISSED,
    /** The target lies within the interval. */
    UNDETERMINED;

    public static TargetStatus of(Score score, int target) {
        if (score.lower() >= target) return MET;
        return score.upper() < target ? MISSED : UNDETERMINED;
    }
}
