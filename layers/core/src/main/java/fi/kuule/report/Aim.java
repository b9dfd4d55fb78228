package fi.kuule.report;

import fi.kuule.score.Score;
import fi.kuule.score.TargetStatus;
import java.util.Optional;

/** Whether the target was reached: met, not met, or it cannot be told. Of few answers it never can. */
public record Aim(int target, TargetStatus status) {
    /** By the number of the headline; empty without target or number. */
    public static Optional<Aim> of(Report report) {
        return Headline.of(report).score().flatMap(score -> report.target().map(target -> of(score, target)));
    }

    static Aim of(Score score, int target) {
        boolean enough = score.n() >= Score.ENOUGH;
        return new Aim(target, enough ? TargetStatus.of(score, target) : TargetStatus.UNDETERMINED);
    }
}
