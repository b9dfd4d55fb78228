package fi.kuule.views;

import fi.kuule.report.Shape;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the answers were spread.
 *
 * @param numbers the eleven numbers, where they may be told; none otherwise
 * @param note mean and share of 8-10, where the numbers are told
 * @param secondary the second figure by other breaks, never without the first
 */
public record DistributionView(
        Optional<String> period,
        List<ClassRow> classes,
        List<NumberBar> numbers,
        Optional<String> note,
        Optional<String> others,
        Optional<String> secondary) {
    static Optional<DistributionView> of(Reading reading) {
        return reading.score().map(score -> of(reading, score, Shape.of(reading.report())));
    }

    private static DistributionView of(Reading reading, Score score, Optional<Shape> shape) {
        return new DistributionView(
                FigureView.of(reading).flatMap(FigureView::period),
                ClassRow.of(reading.words(), score),
                shape.map(told -> NumberBar.of(told.tally())).orElse(List.of()),
                shape.map(told -> note(reading.words(), told)),
                shape.filter(told -> !told.sameAnswers()).map(told -> others(reading.words(), told)),
                shape.map(told -> secondary(reading, told)));
    }

    private static String note(ReportWording words, Shape shape) {
        Optional<String> alike = shape.alike().stream()
                .mapToObj(number -> words.get("distribution.alike", "number", "" + number))
                .findFirst();
        return alike.orElseGet(() -> spread(words, shape));
    }

    private static String spread(ReportWording words, Shape shape) {
        Figures figures = words.figures();
        return words.get(
                "distribution.note",
                Slots.of("mean", figures.decimal(shape.mean()))
                        .and("lower", figures.decimalDown(shape.meanInterval().lower()))
                        .and("upper", figures.decimalUp(shape.meanInterval().upper()))
                        .and("share", figures.percent(shape.eightToTen())));
    }

    /** Of several months the numbers may be of more or fewer answers than the score. */
    private static String others(ReportWording words, Shape shape) {
        return words.get(
                "distribution.others",
                Slots.of("n", words.figures().count(shape.tally().n()))
                        .and("period", words.figures().period(shape.from(), shape.to())));
    }

    private static String secondary(Reading reading, Shape shape) {
        OptionalInt asked = shape.sameAnswers() ? reading.asked(shape.from(), shape.to()) : OptionalInt.empty();
        return reading.words()
                .get("distribution.secondary", "fact", reading.words().fact(shape.european(), asked));
    }

    /** The classes as one bar, those that somebody belongs to. */
    public List<ClassBar> bars() {
        return ClassBar.of(classes);
    }
}
