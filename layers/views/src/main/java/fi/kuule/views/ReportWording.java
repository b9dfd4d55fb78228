package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.time.YearMonth;

/** The texts and figures of reports in one language. */
final class ReportWording {
    private final Language language;
    private final Texts texts;
    private final Figures figures;

    ReportWording(Language language) {
        this.language = language;
        this.texts = Texts.of("report", language);
        this.figures = new Figures(language);
    }

    Language language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    String get(String key, String... slots) {
        return texts.get(key, slots);
    }

    String plural(String key, long count, String... slots) {
        return texts.plural(key, count, slots);
    }

    /** A month's name where a sentence begins with it. */
    String monthFirst(YearMonth month) {
        return capital(figures.month(month));
    }

    /** A phrase made a sentence. */
    String sentence(String phrase) {
        return capital(phrase) + ".";
    }

    private String capital(String text) {
        return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    String interval(Score score) {
        return get(
                "figure.interval",
                "lower",
                Figures.signed(score.shownLower()),
                "upper",
                Figures.signed(score.shownUpper()));
    }

    String range(String key, Score score) {
        return get(
                key,
                "number",
                Figures.signed(score.rounded()),
                "lower",
                Figures.signed(score.shownLower()),
                "upper",
                Figures.signed(score.shownUpper()));
    }

    /** How far the number can be trusted, in words. */
    String precision(Score score) {
        if (score.n() < Score.ENOUGH) return get("precision.indicative", "enough", "" + Score.ENOUGH);
        return get(score.width() > Score.WIDE ? "precision.wide" : "precision.usual");
    }

    String title(String service, Report report) {
        return get("title", "service", service, "month", figures.month(report.month()));
    }
}
