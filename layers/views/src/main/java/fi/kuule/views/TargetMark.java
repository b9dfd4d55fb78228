package fi.kuule.views;

import java.util.Locale;

/**
 * The target on a page's range, 340 units wide.
 *
 * @param anchor the class that keeps the label inside the drawing
 */
public record TargetMark(String x, String text, String anchor) {
    static TargetMark of(ReportWording words, int target) {
        String x = String.format(Locale.ROOT, "%.1f", 1.7 * (target + 100));
        String anchor = target > 60 ? "e" : target < -60 ? "" : "c";
        return new TargetMark(x, words.get("target.label", "target", Figures.signed(target)), anchor);
    }
}
