package fi.kuule.score;

import fi.kuule.statistics.Interval;

/** Whether a target was reached, as far as the answers can tell. */
public enum TargetStatus {
    /** The whole interval is at or above the target. */
    MET,
    /** The whole interval is below the target. */
    MISSED,
    /** The target lies within the interval. */
    UNDETERMINED;

    /** At 95 %. */
    public static TargetStatus of(Score score, int target) {
        return of(new Interval(score.lower(), score.upper()), target);
    }

    /** @param interval of the score, in points */
    public static TargetStatus of(Interval interval, double target) {
        if (interval.lower() >= target) return MET;
        return interval.upper() < target ? MISSED : UNDETERMINED;
    }
}
