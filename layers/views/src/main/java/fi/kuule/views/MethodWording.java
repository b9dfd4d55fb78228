package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.statistics.Interval;
import fi.kuule.views.MethodFigure.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The texts and figures of the method page in one language. */
final class MethodWording {
    private static final double LEAST_SHOWN = 0.001;
    private final Texts texts;
    private final Figures figures;
    private final ReportWording report;

    MethodWording(Language language) {
        this.texts = Texts.of("method", language);
        this.figures = new Figures(language);
        this.report = new ReportWording(language);
    }

    /** How reports say it. */
    ReportWording report() {
        return report;
    }

    Figures figures() {
        return figures;
    }

    String get(String key) {
        return get(key, Slots.NONE);
    }

    String get(String key, Slots slots) {
        return texts.get(key, slots.array());
    }

    /** A text of several lines. */
    List<String> lines(String key, Slots slots) {
        return get(key, slots).lines().toList();
    }

    MethodPart part(String id, List<MethodFigure> figures) {
        return new MethodPart(id, get("part." + id), get("part." + id + ".lead"), figures);
    }

    MethodFigure figure(String id, Fact... facts) {
        return figure(id, Optional.empty(), facts);
    }

    MethodFigure figure(String id, MethodTable table, Fact... facts) {
        return figure(id, Optional.of(table), facts);
    }

    private MethodFigure figure(String id, Optional<MethodTable> table, Fact... facts) {
        return new MethodFigure(id, get(id + ".heading"), get(id + ".says"), Arrays.asList(facts), table);
    }

    Fact fact(String id, String kind) {
        return fact(id, kind, Slots.NONE);
    }

    /** What a figure's explanation says of this kind: {@code formula}, {@code example}, {@code shown}, {@code source}. */
    Fact fact(String id, String kind, Slots slots) {
        return new Fact(get("label." + kind), lines(id + "." + kind, slots));
    }

    MethodTable table(String id, List<List<String>> rows) {
        return new MethodTable(get(id + ".table"), lines(id + ".columns", Slots.NONE), rows);
    }

    /** {@code +8,6}, {@code −8,6}. */
    String signed(double points) {
        return (points > 0 ? "+" : "") + figures.decimal(points);
    }

    /** {@code p = 0,412}, {@code p < 0,001}. */
    String chance(double p) {
        return p < LEAST_SHOWN ? "p < " + figures.decimal(LEAST_SHOWN, 3) : "p = " + figures.decimal(p, 3);
    }

    /** {@code −17,9…+3,1}. */
    String range(Interval points) {
        return signed(points.lower()) + "…" + signed(points.upper());
    }
}
