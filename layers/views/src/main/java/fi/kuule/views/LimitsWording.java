package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.ResponseRate;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.List;

/** What a number does not tell, in sentences. */
final class LimitsWording {
    private LimitsWording() {}

    static List<String> of(ReportWording words, Report report, Score score) {
        return List.of(silent(words, report, score), words.get("limits.benchmark"), words.get("limits.cause"));
    }

    /** The bounds hold only where those who answered in the month are those who answered of the people asked. */
    private static String silent(ReportWording words, Report report, Score score) {
        return report.cohort()
                .filter(cohort -> cohort.answered().orElse(-1) == score.n() && cohort.eligible() > score.n())
                .map(cohort -> bounds(words, cohort.eligible(), score))
                .orElseGet(() -> words.get("limits.silentUnknown"));
    }

    private static String bounds(ReportWording words, int asked, Score score) {
        NonresponseBounds bounds = NonresponseBounds.of(
                score.points(), ResponseRate.of(score.n(), asked).orElseThrow());
        return words.get(
                "limits.silent",
                "share",
                words.figures().percent(100 - Shares.percent(score.n(), asked)),
                "worst",
                Figures.signed((int) Math.floor(bounds.lower())),
                "best",
                Figures.signed((int) Math.ceil(bounds.upper())));
    }
}
