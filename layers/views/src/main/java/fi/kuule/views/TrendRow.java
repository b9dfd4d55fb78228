package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.report.Report;

/** A month of the trend in words: for tables and the text twin. */
public record TrendRow(String month, String number, String interval, String answers) {
    private static final String DASH = "–";

    static TrendRow of(ReportWording words, Report.Month month) {
        String name = words.figures().month(month.month());
        return month.published()
                .score()
                .map(score -> new TrendRow(
                        name,
                        Figures.signed(score.rounded()),
                        Figures.interval(score),
                        words.figures().count(score.n())))
                .orElseGet(() -> new TrendRow(name, gap(words, month), DASH, DASH));
    }

    /** Why there is no number, as far as it may be said. */
    static String gap(ReportWording words, Report.Month month) {
        return words.get(
                switch (month.published()) {
                    case Published.NoAnswers none -> month.asked() ? "trend.gap.none" : "trend.gap.notAsked";
                    case Published.BelowFloor below -> "trend.gap.below";
                    case Published.Unanimous unanimous -> "trend.gap.unanimous";
                    case Published.Classes classes -> throw new IllegalArgumentException("the month has a number");
                    case Published.Histogram histogram -> throw new IllegalArgumentException("the month has a number");
                });
    }

    public boolean shown() {
        return !answers.equals(DASH);
    }
}
