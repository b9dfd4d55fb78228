package fi.kuule.disclosure;

import fi.kuule.score.Floor;
import fi.kuule.score.Score;
import fi.kuule.score.Tally;

/**
 * Decides how much of a tally may be shown. A score with its interval and number of answers tells the three class counts, so from the
 * floor on these are shown together; every number's count is shown only when there are enough answers to hide in.
 */
public final class Disclosure {
    private Disclosure() {}

    /** @param sensitive a service of health, social care, child welfare or pupils */
    public static Published publish(Tally tally, boolean sensitive) {
        int n = tally.n();
        int floor = Floor.of(sensitive);
        if (n == 0) return new Published.NoAnswers();
        if (n < floor) return new Published.BelowFloor(floor);
        if (tally.oneClass() && (sensitive || !tellsFine(n, sensitive))) return new Published.Unanimous();
        if (n < Math.max(Score.ENOUGH, 2 * floor))
            return new Published.Classes(tally.detractors(), tally.passives(), tally.promoters());
        return new Published.Histogram(tally);
    }

    /** Whether anything finer than the three classes may be said of so many answers, or of single ones in which class they are. */
    public static boolean tellsFine(int n, boolean sensitive) {
        return n >= 2 * Floor.of(sensitive);
    }
}
