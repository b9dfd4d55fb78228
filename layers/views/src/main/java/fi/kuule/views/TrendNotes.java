package fi.kuule.views;

import fi.kuule.organisation.ContextNote;
import fi.kuule.report.Trend;
import java.util.ArrayList;
import java.util.List;

/** What happened, as dated lines over a trend: the names in as many rows as it takes for none to lie on another, and where there is no room the day. */
final class TrendNotes {
    private static final int ROW = 18;
    private static final int FIRST = 26;
    private static final int MOST_ROWS = 3;
    private static final double LETTER = 7.2;

    private final ReportWording words;
    private final List<Placed> placed = new ArrayList<>();
    private final boolean wide;

    private TrendNotes(ReportWording words, boolean wide) {
        this.words = words;
        this.wide = wide;
    }

    static TrendNotes of(ReportWording words, List<Trend.Point> points, boolean wide) {
        TrendNotes notes = new TrendNotes(words, wide);
        TrendScale scale = TrendScale.of(points, wide, FIRST);
        for (int i = 0; i < points.size(); i++)
            for (ContextNote note : points.get(i).notes()) notes.place(scale, points.get(i), i, note);
        return notes;
    }

    private void place(TrendScale scale, Trend.Point point, int i, ContextNote note) {
        double x = Math.clamp(scale.at(i - 0.5 + part(point, note)), scale.left(), scale.right());
        String day = words.figures().day(note.day());
        String named = day + " " + note.text().in(words.language());
        for (String text : List.of(named, day))
            for (int row = 0; row < (wide ? MOST_ROWS : 1); row++) {
                Placed candidate = new Placed(x, row, text, x > scale.width() / 2.0);
                if (candidate.fits(scale) && placed.stream().noneMatch(candidate::touches)) {
                    placed.add(candidate);
                    return;
                }
            }
        placed.add(new Placed(x, 0, "", false));
    }

    /** How much of the point's time had passed. */
    private static double part(Trend.Point point, ContextNote note) {
        long from = point.answers().from().atDay(1).toEpochDay();
        long days = point.answers().to().atEndOfMonth().toEpochDay() - from + 1;
        return (double) (note.day().toEpochDay() - from) / days;
    }

    /** Where the drawing begins under the names. */
    int top() {
        int rows = placed.stream().mapToInt(note -> note.row).max().orElse(0);
        return FIRST + ROW * rows;
    }

    List<TrendChart.Note> on(TrendScale scale) {
        return placed.stream()
                .map(note -> new TrendChart.Note(
                        TrendScale.number(note.x),
                        TrendScale.number(scale.top() - 9 - note.row * (double) ROW),
                        note.text,
                        note.before ? "e" : ""))
                .toList();
    }

    /** @param before the name ends at the line, else it begins there */
    private record Placed(double x, int row, String text, boolean before) {
        private double start() {
            return before ? x - LETTER * text.length() : x;
        }

        private double end() {
            return before ? x : x + LETTER * text.length();
        }

        boolean fits(TrendScale scale) {
            return start() >= 0 && end() <= scale.width();
        }

        boolean touches(Placed other) {
            return row == other.row && start() < other.end() + LETTER && other.start() < end() + LETTER;
        }
    }
}
