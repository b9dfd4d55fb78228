package fi.kuule.views;

import fi.kuule.report.Trend;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws a trend. */
final class TrendDrawing {
    private final ReportWording words;
    private final Trend trend;
    private final List<Trend.Point> points;
    private final TrendNotes notes;
    private final TrendScale scale;

    private TrendDrawing(ReportWording words, Trend trend, boolean wide) {
        this.words = words;
        this.trend = trend;
        this.points = trend.points();
        this.notes = TrendNotes.of(words, points, wide);
        this.scale = TrendScale.of(points, wide, notes.top());
    }

    static TrendChart of(ReportWording words, Trend trend, boolean wide) {
        return new TrendDrawing(words, trend, wide).chart();
    }

    private TrendChart chart() {
        List<List<Integer>> runs = runs(i -> score(i).isPresent());
        return new TrendChart(
                scale,
                ticks(),
                all(this::mark),
                IntStream.range(0, points.size())
                        .filter(i -> score(i).isEmpty())
                        .mapToObj(this::gap)
                        .toList(),
                runs.stream().map(this::band).toList(),
                runs.stream().map(this::line).toList(),
                TrendLimits.of(scale, points),
                trend.usual().map(usual -> scale.y(usual.center())),
                TrendSignals.of(words, scale, points),
                notes.on(scale),
                TrendLabels.of(words, scale, trend));
    }

    private List<TrendChart.Tick> ticks() {
        return scale.ticks().stream()
                .map(tick -> new TrendChart.Tick(Figures.signed(tick), scale.y(tick), tick == 0))
                .toList();
    }

    private TrendChart.Month mark(int i) {
        return new TrendChart.Month(
                scale.x(i), score(i).map(shown -> scale.y(shown.rounded())), name(i), year(i), i == points.size() - 1);
    }

    private String name(int i) {
        YearMonth month = month(i);
        if (trend.unit() == Trend.Unit.QUARTER)
            return words.get("trend.quarter." + (scale.wide() ? "wide" : "narrow"), "quarter", "" + quarter(month));
        if (scale.wide())
            return month.getMonth()
                    .getDisplayName(TextStyle.SHORT_STANDALONE, words.language().locale());
        return i % 2 == 0 ? "" + month.getMonthValue() : "";
    }

    static int quarter(YearMonth month) {
        return (month.getMonthValue() + 2) / 3;
    }

    /** Two years do not fit side by side where the months are narrow: the first is left out. */
    private String year(int i) {
        if (i == 0 && !scale.wide() && points.size() > 1 && month(1).getYear() != month(0).getYear()) return "";
        return i == 0 || month(i).getYear() != month(i - 1).getYear() ? "" + month(i).getYear() : "";
    }

    private YearMonth month(int i) {
        return points.get(i).answers().from();
    }

    private TrendChart.Gap gap(int i) {
        double from = Math.max(scale.leftEnd(), scale.at(i - 0.46));
        double to = Math.min(scale.rightEnd(), scale.at(i + 0.46));
        return new TrendChart.Gap(
                TrendScale.number(from),
                TrendScale.number(to - from),
                TrendScale.number(scale.at(i) + 4),
                TrendRow.gap(words, points.get(i).answers()));
    }

    private List<List<Integer>> runs(IntPredicate has) {
        return runs(points.size(), has);
    }

    /** Places that follow one another and have it. */
    static List<List<Integer>> runs(int count, IntPredicate has) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!has.test(i)) continue;
            if (i == 0 || !has.test(i - 1)) runs.add(new ArrayList<>());
            runs.getLast().add(i);
        }
        return runs;
    }

    /** A run of one point has a band of its own width. */
    private String band(List<Integer> run) {
        double half = run.size() == 1 ? 0.25 : 0;
        List<String> corners = new ArrayList<>();
        for (int i : run) {
            String upper = scale.y(score(i).orElseThrow().shownUpper());
            corners.add(corner(i - half, upper));
            if (half > 0) corners.add(corner(i + half, upper));
        }
        for (int i : run.reversed()) {
            String lower = scale.y(score(i).orElseThrow().shownLower());
            corners.add(corner(i + half, lower));
            if (half > 0) corners.add(corner(i - half, lower));
        }
        return String.join(" ", corners);
    }

    private String line(List<Integer> run) {
        return String.join(
                " ",
                run.stream()
                        .map(i -> corner(i, scale.y(score(i).orElseThrow().rounded())))
                        .toList());
    }

    private String corner(double place, String y) {
        return scale.x(place) + "," + y;
    }

    private Optional<Score> score(int i) {
        return points.get(i).answers().score();
    }

    private <T> List<T> all(IntFunction<T> drawn) {
        return IntStream.range(0, points.size()).mapToObj(drawn).toList();
    }
}
