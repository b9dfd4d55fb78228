package fi.kuule.views;

import fi.kuule.report.Aim;
import fi.kuule.score.Score;

/** Whether the target was reached, in a sentence. */
final class AimWording {
    private AimWording() {}

    static String of(ReportWording words, Aim aim, Score score) {
        String key = switch (aim.status()) {
            case MET -> "target.met";
            case MISSED -> "target.missed";
            case UNDETERMINED -> score.n() < Score.ENOUGH ? "target.few" : "target.undetermined";
        };
        return words.get(key, "target", Figures.signed(aim.target()));
    }
}
