package fi.kuule.views;

import fi.kuule.report.Base;
import fi.kuule.score.Score;
import java.util.Optional;

/**
 * The number and what stands beside it.
 *
 * @param period the months that it is of, where these are more than the report's own
 * @param target where the target stands on the range
 */
public record FigureView(
        String number,
        String interval,
        String precision,
        Optional<String> period,
        RangeBar range,
        String description,
        Optional<TargetMark> target) {
    static Optional<FigureView> of(Reading reading) {
        return reading.score().map(score -> of(reading, score));
    }

    private static FigureView of(Reading reading, Score score) {
        ReportWording words = reading.words();
        return new FigureView(
                Figures.signed(score.rounded()),
                words.interval(score),
                words.precision(score),
                period(reading),
                RangeBar.of(score),
                words.range("range.description", score),
                reading.report().target().map(target -> TargetMark.of(words, target)));
    }

    private static Optional<String> period(Reading reading) {
        Base base = reading.base();
        if (reading.ofMonth()) return Optional.empty();
        String key = "figure.base." + ReportWording.key(base.span());
        return Optional.of(reading.words().get(key, "period", reading.words().period(base)));
    }
}
