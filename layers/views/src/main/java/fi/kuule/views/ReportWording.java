package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.report.Base;
import fi.kuule.report.Precision;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;

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

    String get(String key, Slots slots) {
        return texts.get(key, slots.array());
    }

    String plural(String key, long count, Slots slots) {
        return texts.plural(key, count, slots.array());
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

    String capital(String text) {
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
        return switch (Precision.of(score)) {
            case INDICATIVE -> get("precision.indicative", "enough", "" + Score.ENOUGH);
            case WIDE -> get("precision.wide");
            case USUAL -> get("precision.usual");
        };
    }

    /** A number with its interval and how many answered, where it is said beside it how many were asked. */
    String answered(Score score) {
        return get("fact.answered", fact(score));
    }

    private Slots fact(Score score) {
        return Slots.of("number", Figures.signed(score.rounded()))
                .and("lower", Figures.signed(score.shownLower()))
                .and("upper", Figures.signed(score.shownUpper()))
                .and("n", figures.count(score.n()));
    }

    /** A number with all that it rests on, in one phrase: its interval, how many answered and, where it is known, how many were asked. */
    String fact(Score score, OptionalInt asked) {
        Slots slots = fact(score);
        return asked.isPresent()
                ? get("fact.asked", slots.and("asked", figures.count(asked.getAsInt())))
                : get("fact.unasked", slots);
    }

    /** The months of a base: {@code lokakuu 2026}, {@code elokuu–lokakuu 2026}. */
    String period(Base base) {
        return figures.period(base.from(), base.to());
    }

    /** A period where a sentence begins with it. */
    String periodFirst(Base base) {
        return capital(period(base));
    }

    /** How a text's key names a length of time: {@code month}, {@code three_months}, {@code twelve_months}. */
    static String key(Base.Span span) {
        return span.name().toLowerCase(Locale.ROOT);
    }

    String title(String service, Report report) {
        return get("title", "service", service, "month", figures.month(report.month()));
    }
}
