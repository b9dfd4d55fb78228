package fi.kuule.views;

import fi.kuule.report.Answers;
import fi.kuule.report.Trend;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A month in a mail's trend: a stack of cells from +100 down, one pixel a point. Without a number only the line at zero is drawn.
 *
 * @param figure the number as shown, or a dash; {@code lower} and {@code upper} its interval
 * @param answers how many answered, or a dash
 * @param asked how many were asked in the waves that ended in it, or a dash
 * @param year where a year begins, and in the first column where there is room
 * @param mark the sign of a point that asks to look for its cause
 */
public record TrendColumn(
        List<Cell> cells,
        String month,
        String figure,
        String lower,
        String upper,
        String answers,
        String asked,
        String year,
        String mark) {
    static final String BAND = "#b4cfe3";
    static final String POINT = "#0f5c94";
    static final String AXIS = "#7c8a96";
    static final String SIGN = "◆";
    private static final String NOTHING = "";
    private static final String DASH = TrendRow.DASH;

    static List<TrendColumn> of(Reading reading, List<Trend.Point> points) {
        int bottom = TrendScale.bottom(points);
        List<TrendColumn> columns = new ArrayList<>();
        for (Trend.Point point : points) columns.add(of(reading, point, bottom, columns.isEmpty()));
        return columns;
    }

    private static TrendColumn of(Reading reading, Trend.Point point, int bottom, boolean first) {
        Answers answers = point.answers();
        Optional<Score> score = answers.score();
        YearMonth month = answers.from();
        OptionalInt asked = reading.asked(month, answers.to());
        return new TrendColumn(
                cells(score, bottom),
                "" + month.getMonthValue(),
                told(score, shown -> Figures.signed(shown.rounded())),
                told(score, shown -> Figures.signed(shown.shownLower())),
                told(score, shown -> Figures.signed(shown.shownUpper())),
                told(score, shown -> "" + shown.n()),
                asked.isPresent() ? "" + asked.getAsInt() : DASH,
                beginsYear(month, first) ? "" + month.getYear() : "",
                point.signals().isEmpty() ? "" : SIGN);
    }

    /** Before a January there is no room for the year of a December. */
    private static boolean beginsYear(YearMonth month, boolean first) {
        return month.getMonthValue() == 1 || (first && month.getMonthValue() < 12);
    }

    private static String told(Optional<Score> score, Function<Score, String> what) {
        return score.map(what).orElse(DASH);
    }

    private static List<Cell> cells(Optional<Score> score, int bottom) {
        List<Cell> cells = new ArrayList<>();
        for (int point = 100; point >= bottom; point--) {
            String colour = colour(score, point, bottom);
            boolean goesOn = !cells.isEmpty() && cells.getLast().colour.equals(colour);
            if (goesOn) cells.set(cells.size() - 1, new Cell(colour, cells.getLast().height + 1));
            else cells.add(new Cell(colour, 1));
        }
        return cells;
    }

    private static String colour(Optional<Score> score, int point, int bottom) {
        if (score.isPresent()) {
            int tick = Math.min(98, Math.max(bottom + 2, score.get().rounded()));
            if (point <= tick + 2 && point > tick - 2) return POINT;
        }
        if (point == 0) return AXIS;
        return score.filter(shown -> shown.shownLower() <= point && point <= shown.shownUpper())
                .map(shown -> BAND)
                .orElse(NOTHING);
    }

    /** @param colour {@code ""} for none */
    public record Cell(String colour, int height) {}
}
