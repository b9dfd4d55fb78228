package fi.kuule.tests.bench;

import fi.kuule.statistics.ExactCoverage.Coverage;
import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Trinomial;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What was computed elsewhere for one number of answers and one service: coverage in percent, to a tenth, and mean width in whole points, by
 * method.
 *
 * @param truth shares of detractors, passives and promoters
 * @param figures coverage and width of each method in its turn
 */
record CoverageRow(int n, String service, Trinomial truth, List<Double> figures) {
    /** The whole table, of 95 % intervals. */
    static List<CoverageRow> table() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CoverageRow.class.getResourceAsStream("coverage.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> of(line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the table of coverage", e);
        }
    }

    private static CoverageRow of(String... cells) {
        List<Double> numbers =
                List.of(cells).stream().skip(2).map(Double::valueOf).toList();
        Trinomial truth = new Trinomial(numbers.get(0), numbers.get(1), numbers.get(2));
        return new CoverageRow(Integer.parseInt(cells[0]), cells[1], truth, numbers.subList(3, numbers.size()));
    }

    /** How far the coverage is from that of the table, in percentage points. */
    double apart(IntervalMethod method, Coverage found) {
        return Math.abs(100 * found.coverage() - figures.get(2 * method.ordinal()));
    }

    /** How far the mean width is from that of the table, in points. */
    double widthApart(IntervalMethod method, Coverage found) {
        return Math.abs(found.width() - figures.get(2 * method.ordinal() + 1));
    }
}
