package fi.kuule.views;

import fi.kuule.report.Trend;
import java.util.List;
import java.util.Optional;

/**
 * How the number went, drawn and in words.
 *
 * @param says how to read the drawing of a page, {@code mailed} that of a mail
 * @param columns a mail's drawing; none where there is no room for it, and the rows stand alone
 * @param notes how to read it: what stands out, what happened, which times are missing; {@code more} of it where there is room
 */
public record TrendView(
        String heading,
        String name,
        String unit,
        String says,
        String mailed,
        TrendChart wide,
        TrendChart narrow,
        String description,
        List<TrendColumn> columns,
        List<TrendRow> rows,
        List<String> notes,
        List<String> more) {
    /** A column of a mail has room for three digits. */
    private static final int MOST = 999;

    /** Two numbers are the least that went anywhere. */
    static Optional<TrendView> of(Reading reading) {
        Trend trend = Trend.of(reading.report());
        long told = trend.points().stream()
                .filter(point -> point.answers().score().isPresent())
                .count();
        return told > 1 ? Optional.of(of(reading, trend)) : Optional.empty();
    }

    private static TrendView of(Reading reading, Trend trend) {
        TrendWording wording = new TrendWording(reading, trend);
        return new TrendView(
                wording.heading(),
                wording.unit("trend.name"),
                wording.unit("trend.time"),
                wording.says(),
                wording.unit("trend.note"),
                TrendDrawing.of(reading.words(), trend, true),
                TrendDrawing.of(reading.words(), trend, false),
                wording.description(),
                fits(reading, trend) ? TrendColumn.of(reading, trend.points()) : List.of(),
                trend.points().stream()
                        .map(point -> TrendRow.of(reading, trend.unit(), point))
                        .toList(),
                wording.notes(),
                wording.more());
    }

    private static boolean fits(Reading reading, Trend trend) {
        return trend.unit() == Trend.Unit.MONTH
                && trend.points().stream()
                        .allMatch(point -> point.answers().n() <= MOST
                                && reading.asked(
                                                        point.answers().from(),
                                                        point.answers().to())
                                                .orElse(0)
                                        <= MOST);
    }

    /** Some point asks to look for its cause. */
    public boolean signalled() {
        return columns.stream().anyMatch(column -> !column.mark().isEmpty());
    }

    /** For some time it is told how many were asked. */
    public boolean asked() {
        return rows.stream().anyMatch(row -> !row.asked().equals(TrendRow.DASH));
    }

    /** Some point has limits of usual variation. */
    public boolean limited() {
        return rows.stream().anyMatch(row -> !row.limits().equals(TrendRow.DASH));
    }
}
