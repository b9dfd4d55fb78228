package fi.kuule.views;

import fi.kuule.score.Comparison;
import fi.kuule.score.DetectableChange;
import fi.kuule.score.Score;
import java.util.List;

/** Explains what a report says of a change, with examples that the formulas work out. */
final class ChangeFigures {
    private static final int PLANNED = 100;
    private static final double POWER = 0.8;

    private final MethodWording words;
    private final Figures figures;
    private final Comparison comparison;

    ChangeFigures(MethodWording words) {
        this.words = words;
        this.figures = words.figures();
        this.comparison = Comparison.of(MethodExample.BEFORE, MethodExample.NOW);
    }

    List<MethodFigure> all() {
        return List.of(change(), smallest());
    }

    private MethodFigure change() {
        Slots example = Slots.of("before", Figures.signed(MethodExample.BEFORE.rounded()))
                .and("beforeN", MethodExample.BEFORE.n())
                .and("now", Figures.signed(MethodExample.NOW.rounded()))
                .and("nowN", MethodExample.NOW.n())
                .and("difference", words.signed(comparison.adjustedDifference()))
                .and("se", figures.decimal(comparison.se()))
                .and("z", figures.decimal(comparison.z().orElseThrow(), 2))
                .and("chance", words.chance(comparison.p().orElseThrow()))
                .and("verdict", words.report().get("verdict." + verdict()));
        return words.figure(
                "change",
                words.fact("change", "formula"),
                words.fact("change", "example", example),
                words.fact("change", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("change", "source"));
    }

    private String verdict() {
        if (!comparison.significant()) return "chance.month";
        return comparison.difference() > 0 ? "up" : "down";
    }

    private MethodFigure smallest() {
        int moved = Math.abs(MethodExample.NOW.rounded() - MethodExample.BEFORE.rounded());
        Slots example = Slots.of("se", figures.decimal(comparison.se()))
                .and("smallest", comparison.smallest())
                .and("moved", moved);
        double typical = DetectableChange.TYPICAL_VARIANCE;
        return words.figure(
                "smallest",
                words.fact("smallest", "formula"),
                words.fact("smallest", "example", example),
                words.fact("smallest", "plan", plan(typical)),
                words.fact("smallest", "shown"),
                words.fact("smallest", "source", Slots.of("typical", figures.decimal(typical, 2))));
    }

    private static Slots plan(double variance) {
        double significant = DetectableChange.significant(variance, PLANNED, variance, PLANNED, Score.CONFIDENCE)
                .orElseThrow();
        double detectable = DetectableChange.detectable(variance, PLANNED, variance, PLANNED, Score.CONFIDENCE, POWER)
                .orElseThrow();
        return Slots.of("planned", PLANNED)
                .and("significant", Math.toIntExact(Math.round(significant)))
                .and("detectable", Math.toIntExact(Math.round(detectable)));
    }
}
