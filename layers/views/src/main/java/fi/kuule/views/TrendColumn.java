package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A month in a mail's trend: a stack of cells from +100 down, one pixel a point. Without a number only the line at zero is drawn.
 *
 * @param figure the number as shown, or a dash
 * @param answers how many answered, or a dash
 * @param year where a year begins, and in the first column
 */
public record TrendColumn(List<Cell> cells, String month, String figure, String answers, String year) {
    static final String BAND = "#b4cfe3";
    static final String POINT = "#0f5c94";
    static final String AXIS = "#7c8a96";
    private static final String NOTHING = "";
    private static final String DASH = "–";

    static List<TrendColumn> of(List<Report.Month> months) {
        int bottom = bottom(months);
        List<TrendColumn> columns = new ArrayList<>();
        for (Report.Month month : months) columns.add(of(month, bottom, columns.isEmpty()));
        return columns;
    }

    /** Where the axis ends: the first of -25, -50 and -100 that is under every interval. */
    static int bottom(List<Report.Month> months) {
        int lowest = months.stream()
                .flatMap(month -> month.published().score().stream())
                .mapToInt(Score::shownLower)
                .min()
                .orElse(0);
        if (lowest >= -25) return -25;
        return lowest >= -50 ? -50 : -100;
    }

    private static TrendColumn of(Report.Month month, int bottom, boolean first) {
        Optional<Score> score = month.published().score();
        int number = month.month().getMonthValue();
        return new TrendColumn(
                cells(score, bottom),
                "" + number,
                score.map(shown -> Figures.signed(shown.rounded())).orElse(DASH),
                score.map(shown -> "" + shown.n()).orElse(DASH),
                first || number == 1 ? "" + month.month().getYear() : "");
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
