package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.report.Answers;
import fi.kuule.report.Trend;
import fi.kuule.score.Score;
import fi.kuule.statistics.Interval;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A time of the trend in words: for tables and the text twin. */
public record TrendRow(
        String period,
        String number,
        String interval,
        String answers,
        String asked,
        String limits,
        String remark,
        boolean shown) {
    static final String DASH = "–";

    static TrendRow of(Reading reading, Trend.Unit unit, Trend.Point point) {
        ReportWording words = reading.words();
        Answers answers = point.answers();
        OptionalInt asked = reading.asked(answers.from(), answers.to());
        Optional<Score> score = answers.score();
        return new TrendRow(
                name(words, unit, answers),
                score.map(shown -> Figures.signed(shown.rounded())).orElseGet(() -> gap(words, answers)),
                score.map(Figures::interval).orElse(DASH),
                score.map(shown -> words.figures().count(shown.n())).orElse(DASH),
                asked.isPresent() ? words.figures().count(asked.getAsInt()) : DASH,
                point.limits().map(TrendRow::limits).orElse(DASH),
                remark(words, point),
                score.isPresent());
    }

    /** {@code lokakuu 2026}, {@code 3/2026}. */
    static String name(ReportWording words, Trend.Unit unit, Answers answers) {
        return switch (unit) {
            case MONTH -> words.figures().month(answers.from());
            case QUARTER ->
                words.get(
                        "trend.quarter",
                        Slots.of("quarter", TrendDrawing.quarter(answers.from()))
                                .and("year", answers.from().getYear()));
        };
    }

    /** The same without the year, where it is a month. */
    static String shortName(ReportWording words, Trend.Unit unit, Answers answers) {
        return switch (unit) {
            case MONTH ->
                answers.from()
                        .getMonth()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, words.language().locale());
            case QUARTER -> name(words, unit, answers);
        };
    }

    /** Rounded outward, within the scale. */
    static String limits(Interval limits) {
        return Figures.signed((int) Math.max(-100, Math.floor(limits.lower()))) + "…"
                + Figures.signed((int) Math.min(100, Math.ceil(limits.upper())));
    }

    private static String remark(ReportWording words, Trend.Point point) {
        List<String> remarks = new ArrayList<>();
        if (!point.signals().isEmpty()) remarks.add(words.get("trend.signal.word"));
        point.notes()
                .forEach(note -> remarks.add(
                        words.figures().day(note.day()) + " " + note.text().in(words.language())));
        return String.join("; ", remarks);
    }

    /** Why there is no number, as far as it may be said. */
    static String gap(ReportWording words, Answers answers) {
        return words.get(
                switch (answers.published()) {
                    case Published.NoAnswers none -> answers.asked() ? "trend.gap.none" : "trend.gap.notAsked";
                    case Published.BelowFloor below -> "trend.gap.below";
                    case Published.Unanimous unanimous -> "trend.gap.unanimous";
                    case Published.Classes classes -> throw new IllegalArgumentException("the time has a number");
                    case Published.Histogram histogram -> throw new IllegalArgumentException("the time has a number");
                });
    }
}
