package fi.kuule.disclosure;

import fi.kuule.score.MonthSums;
import fi.kuule.wave.WaveId;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/**
 * What a service's own people answered by the day of the answer, which is told of every month, and how much of it is of which wave: whoever
 * knows what a wave's people answered can take it away from what its months tell.
 */
record AnswersByDay(boolean sensitive, Map<YearMonth, MonthSums.Month> months) {
    /**
     * What the months of these waves tell besides them is nobody's answer, or that of enough. Where it is nobody's, small months must not be
     * told together with others that have more.
     */
    boolean hide(Set<WaveId> waves) {
        int beside = 0;
        int elsewhere = 0;
        boolean alone = true;
        for (MonthSums.Month month : months.values()) {
            int own = month.answered(waves);
            int others = month.total().n() - own;
            if (own == 0) {
                elsewhere += others;
                continue;
            }
            beside += others;
            alone &= Disclosure.publish(month.total(), sensitive).score().isPresent();
        }
        return beside >= GroupRun.fewest(sensitive) || (beside == 0 && (alone || elsewhere == 0));
    }
}
