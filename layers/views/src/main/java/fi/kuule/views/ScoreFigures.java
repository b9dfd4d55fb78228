package fi.kuule.views;

import fi.kuule.score.Distribution;
import fi.kuule.score.Floor;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import fi.kuule.score.TargetStatus;
import fi.kuule.statistics.ExactCoverage;
import fi.kuule.statistics.Interval;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Student;
import fi.kuule.statistics.Trinomial;
import java.util.List;

/** Explains what a report says of the answers of one month, with examples that the formulas work out. */
final class ScoreFigures {
    private static final int FEW = 5;
    /** Of a service that nearly everybody recommends. */
    private static final Trinomial LOVED = new Trinomial(1, 5, 94);

    private final MethodWording words;
    private final Figures figures;

    ScoreFigures(MethodWording words) {
        this.words = words;
        this.figures = words.figures();
    }

    List<MethodFigure> all() {
        return List.of(score(), interval(), target(), mean());
    }

    private MethodFigure score() {
        Score now = MethodExample.NOW;
        Slots example = Slots.of("promoters", now.promoters())
                .and("detractors", now.detractors())
                .and("n", now.n())
                .and("points", words.signed(now.points()))
                .and("shown", Figures.signed(now.rounded()));
        Slots shown =
                Slots.of("floor", Floor.USUAL).and("sensitive", Floor.of(true)).and("enough", Score.ENOUGH);
        return words.figure(
                "score",
                words.fact("score", "formula", halves()),
                words.fact("score", "example", example),
                words.fact("score", "shown", shown),
                words.fact("score", "source"));
    }

    /** One more of eight is 12.5 points. */
    private static Slots halves() {
        Score up = Score.of(0, 7, 1).orElseThrow();
        Score down = Score.of(1, 7, 0).orElseThrow();
        return Slots.of("up", Figures.signed(up.rounded())).and("down", Figures.signed(down.rounded()));
    }

    private MethodFigure interval() {
        Score now = MethodExample.NOW;
        Slots example = Slots.of("lower", words.signed(now.lower()))
                .and("upper", words.signed(now.upper()))
                .and("shown", words.report().interval(now));
        Slots why = Slots.of("few", FEW)
                .and("wald", ofAllPromoters(IntervalMethod.WALD))
                .and("tango", ofAllPromoters(IntervalMethod.SCORE))
                .and("waldHits", hits(IntervalMethod.WALD))
                .and("tangoHits", hits(IntervalMethod.SCORE));
        return words.figure(
                "interval",
                words.fact("interval", "formula"),
                words.fact("interval", "example", example),
                words.fact("interval", "why", why),
                words.fact("interval", "shown", Slots.of("enough", Score.ENOUGH).and("wide", Score.WIDE)),
                words.fact("interval", "source"));
    }

    private String ofAllPromoters(IntervalMethod method) {
        return words.range(method.of(new Trinomial(0, 0, FEW), Score.CONFIDENCE).orElseThrow());
    }

    /** Of a hundred intervals, how many hold the truth. */
    private static int hits(IntervalMethod method) {
        ExactCoverage coverage = ExactCoverage.of(method, FEW, Score.CONFIDENCE);
        return Math.toIntExact(Math.round(100 * coverage.at(LOVED).coverage()));
    }

    private MethodFigure target() {
        String target = Figures.signed(MethodExample.TARGET);
        String key = switch (TargetStatus.of(MethodExample.NOW, MethodExample.TARGET)) {
            case MET -> "target.met";
            case MISSED -> "target.missed";
            case UNDETERMINED -> "target.undetermined";
        };
        Slots example = Slots.of("target", target)
                .and("interval", Figures.interval(MethodExample.NOW))
                .and("result", words.report().get(key, "target", target));
        return words.figure(
                "target",
                words.fact("target", "formula"),
                words.fact("target", "example", example),
                words.fact("target", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("target", "source"));
    }

    private MethodFigure mean() {
        Distribution shape = Distribution.of(MethodExample.LIBRARY).orElseThrow();
        Interval interval = shape.meanInterval(Score.CONFIDENCE).orElseThrow();
        int n = MethodExample.LIBRARY.n();
        Slots example = Slots.of("mean", figures.decimal(shape.mean(), 2))
                .and("sd", figures.decimal(shape.sd().orElseThrow(), 2))
                .and("t", figures.decimal(Student.critical(Score.CONFIDENCE, n - 1), 2))
                .and("n", n)
                .and("shown", figures.decimal(shape.mean()))
                .and("lower", figures.decimalDown(interval.lower()))
                .and("upper", figures.decimalUp(interval.upper()))
                .and("count", shape.eightToTen())
                .and("share", figures.percent(Shares.percent(shape.eightToTen(), n)));
        return words.figure(
                "mean",
                words.fact("mean", "formula"),
                words.fact("mean", "example", example),
                words.fact("mean", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("mean", "source"));
    }
}
