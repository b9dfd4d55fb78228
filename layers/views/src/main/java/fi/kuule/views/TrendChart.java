package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The geometry of a page's trend: band and line stop at a month without a number and go on after it. In SVG units, two drawings instead of
 * one that shrinks.
 *
 * @param bands polygons of the intervals, one for each unbroken run of months
 * @param lines the same runs' numbers
 */
public record TrendChart(
        int width,
        int height,
        int left,
        int right,
        List<Tick> ticks,
        List<Month> months,
        List<Gap> gaps,
        List<String> bands,
        List<String> lines) {
    private static final int TOP = 26;
    private static final int BOTTOM = 44;

    static TrendChart of(ReportWording words, List<Report.Month> months, boolean wide) {
        return new Drawing(words, months, wide).chart();
    }

    /** The lowest line of the drawing. */
    public int floor() {
        return height - BOTTOM;
    }

    public int top() {
        return TOP;
    }

    /** @param zero drawn in ink, as no other line is */
    public record Tick(String text, String y, boolean zero) {}

    /** @param y empty for a month without a number */
    public record Month(String x, Optional<String> y, String name, String year, String figure, boolean last) {}

    public record Gap(String x, String width, String middle, String text) {}

    private static final class Drawing {
        private final ReportWording words;
        private final List<Report.Month> months;
        private final boolean wide;
        private final int width;
        private final int height;
        private final int left = 46;
        private final int right;
        private final int bottom;

        Drawing(ReportWording words, List<Report.Month> months, boolean wide) {
            this.words = words;
            this.months = months;
            this.wide = wide;
            this.width = wide ? 860 : 340;
            this.height = wide ? 290 : 270;
            this.right = wide ? 740 : 318;
            this.bottom = TrendColumn.bottom(months);
        }

        TrendChart chart() {
            List<String> bands = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (List<Integer> run : runs()) {
                bands.add(band(run));
                lines.add(line(run));
            }
            return new TrendChart(width, height, left, right, ticks(), marks(), gaps(), bands, lines);
        }

        private List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int points : new int[] {100, 50, 0, -50, -100})
                if (points >= bottom) ticks.add(new Tick(Figures.signed(points), y(points), points == 0));
            return ticks;
        }

        private List<Month> marks() {
            List<Month> marks = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                Optional<Score> score = score(i);
                marks.add(new Month(
                        x(i),
                        score.map(shown -> y(shown.rounded())),
                        name(i),
                        year(i),
                        score.map(shown -> Figures.signed(shown.rounded())).orElse(""),
                        i == months.size() - 1));
            }
            return marks;
        }

        private String name(int i) {
            YearMonth month = months.get(i).month();
            if (wide)
                return month.getMonth()
                        .getDisplayName(
                                TextStyle.SHORT_STANDALONE, words.language().locale());
            return i % 2 == 0 ? "" + month.getMonthValue() : "";
        }

        private String year(int i) {
            YearMonth month = months.get(i).month();
            return i == 0 || month.getMonthValue() == 1 ? "" + month.getYear() : "";
        }

        private List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            double step = step();
            for (int i = 0; i < months.size(); i++)
                if (score(i).isEmpty())
                    gaps.add(new Gap(
                            number(left + i * step - step * 0.46),
                            number(step * 0.92),
                            number(left + i * step + 4),
                            TrendRow.gap(words, months.get(i))));
            return gaps;
        }

        /** Months with a number that follow one another. */
        private List<List<Integer>> runs() {
            List<List<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                if (score(i).isEmpty()) continue;
                if (i == 0 || score(i - 1).isEmpty()) runs.add(new ArrayList<>());
                runs.getLast().add(i);
            }
            return runs;
        }

        /** A run of one month has a band of its own width. */
        private String band(List<Integer> run) {
            StringBuilder points = new StringBuilder();
            double half = run.size() == 1 ? step() / 4 : 0;
            for (int i : run) {
                String upper = y(score(i).orElseThrow().shownUpper());
                if (half > 0) points.append(point(i, -half, upper)).append(point(i, half, upper));
                else points.append(point(i, 0, upper));
            }
            for (int i : run.reversed()) {
                String lower = y(score(i).orElseThrow().shownLower());
                if (half > 0) points.append(point(i, half, lower)).append(point(i, -half, lower));
                else points.append(point(i, 0, lower));
            }
            return points.toString().strip();
        }

        private String line(List<Integer> run) {
            StringBuilder points = new StringBuilder();
            for (int i : run) points.append(point(i, 0, y(score(i).orElseThrow().rounded())));
            return points.toString().strip();
        }

        private String point(int i, double aside, String y) {
            return number(left + i * step() + aside) + "," + y + " ";
        }

        private Optional<Score> score(int i) {
            return months.get(i).published().score();
        }

        private double step() {
            return (double) (right - left) / (months.size() - 1);
        }

        private String x(int i) {
            return number(left + i * step());
        }

        private String y(int points) {
            return number(TOP + (double) (100 - points) / (100 - bottom) * (height - BOTTOM - TOP));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
