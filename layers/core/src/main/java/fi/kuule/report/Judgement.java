package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Comparison;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;

/** Says what may be said of the last of these months and its change from the month before. */
final class Judgement {
    private Judgement() {}

    /** @param months oldest first, the judged one last */
    static Verdict of(List<Report.Month> months) {
        Report.Month own = months.getLast();
        return switch (own.published()) {
            case Published.NoAnswers none -> own.asked() ? new Verdict.NoAnswers() : new Verdict.NotAsked();
            case Published.BelowFloor below -> new Verdict.BelowFloor(below.floor());
            case Published.Unanimous unanimous -> new Verdict.Unanimous();
            case Published.Classes classes -> change(months);
            case Published.Histogram histogram -> change(months);
        };
    }

    private static Verdict change(List<Report.Month> months) {
        Score now = months.getLast().published().score().orElseThrow();
        List<Report.Month> earlier = months.subList(0, months.size() - 1);
        if (earlier.stream().allMatch(month -> month.published() instanceof Published.NoAnswers))
            return new Verdict.First();
        Optional<Score> before = earlier.getLast().published().score().filter(score -> score.n() >= Score.ENOUGH);
        if (before.isEmpty() || now.n() < Score.ENOUGH) return new Verdict.TooFew(Score.ENOUGH);
        return compared(before.get(), now);
    }

    private static Verdict compared(Score before, Score now) {
        Comparison comparison = Comparison.of(before, now);
        if (!comparison.significant())
            return new Verdict.Chance(before.rounded(), now.rounded(), comparison.smallest());
        return comparison.difference() > 0
                ? new Verdict.Rose(before.rounded(), now.rounded())
                : new Verdict.Fell(before.rounded(), now.rounded());
    }
}
