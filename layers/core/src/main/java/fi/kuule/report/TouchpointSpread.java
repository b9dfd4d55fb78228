package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.statistics.Heterogeneity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the touchpoints of a service are from one another, for people who were asked about one.
 *
 * @param rows each against the others; by number, the highest first, where they differ more than chance explains; else by id
 */
public record TouchpointSpread(Heterogeneity heterogeneity, List<GroupComparison.Row> rows) {
    private static final double LEVEL = 0.05;

    public TouchpointSpread {
        rows = List.copyOf(rows);
    }

    /** Empty unless two touchpoints at least may be told. */
    public static Optional<TouchpointSpread> of(Report report) {
        List<GroupComparison.Row> rows =
                GroupComparison.of(report, List.of(Dimension.TOUCHPOINT)).rows();
        return Heterogeneity.of(rows.stream().map(row -> row.score().counts()).toList())
                .map(test -> new TouchpointSpread(test, ordered(test, rows)));
    }

    private static List<GroupComparison.Row> ordered(Heterogeneity test, List<GroupComparison.Row> rows) {
        if (test.p() >= LEVEL) return rows;
        return rows.stream()
                .sorted(Comparator.comparingDouble(row -> -row.score().points()))
                .toList();
    }

    /** They differ more than chance explains. */
    public boolean differs() {
        return heterogeneity.p() < LEVEL;
    }

    /** From the lowest number to the highest, in points. */
    public double points() {
        return points(rows.stream().max(Comparator.comparingDouble(TouchpointSpread::points)))
                - points(rows.stream().min(Comparator.comparingDouble(TouchpointSpread::points)));
    }

    private static double points(Optional<GroupComparison.Row> row) {
        return points(row.orElseThrow());
    }

    private static double points(GroupComparison.Row row) {
        return row.score().points();
    }
}
