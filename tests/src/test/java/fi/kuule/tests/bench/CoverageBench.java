package fi.kuule.tests.bench;

import fi.kuule.statistics.ExactCoverage;
import fi.kuule.statistics.IntervalMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often an interval of a score holds the truth, over every outcome there can be, beside what was computed elsewhere. */
final class CoverageBench {
    static final String NAME = "coverage";
    static final List<Integer> FULL = List.of(5, 10, 30, 100);
    static final List<Integer> TOY = List.of(5);
    private static final double POINTS = 0.2;

    /** The table has whole points, so half a point is nothing. */
    private static final double WIDTH = 0.6;

    private final List<Integer> sizes;

    CoverageBench(List<Integer> sizes) {
        this.sizes = sizes;
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        for (int n : sizes) findings.addAll(run(n));
        return findings;
    }

    private static List<Finding> run(int n) {
        List<CoverageRow> rows =
                CoverageRow.table().stream().filter(row -> row.n() == n).toList();
        double apart = 0;
        double width = 0;
        for (IntervalMethod method : IntervalMethod.values()) {
            ExactCoverage coverage = ExactCoverage.of(method, n, 0.95);
            for (CoverageRow row : rows) {
                ExactCoverage.Coverage found = coverage.at(row.truth());
                System.out.printf(
                        Locale.ROOT,
                        "coverage: n = %d, %s, %s: %.1f %%, %.0f points wide%n",
                        n,
                        row.service(),
                        method,
                        100 * found.coverage(),
                        found.width());
                apart = Math.max(apart, row.apart(method, found));
                width = Math.max(width, row.widthApart(method, found));
            }
        }
        String of = rows.size() + " services, " + IntervalMethod.values().length + " methods, n = " + n + ": ";
        return List.of(
                Finding.of(NAME, of + "coverage, at most from the table", Finding.number(apart) + " %-points")
                        .aiming("≤ 0.2", apart <= POINTS),
                Finding.of(NAME, of + "mean width, at most from the table", Finding.number(width) + " points")
                        .aiming("≤ 0.6", width <= WIDTH));
    }
}
