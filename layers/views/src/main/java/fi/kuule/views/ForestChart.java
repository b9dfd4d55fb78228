package fi.kuule.views;

import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Difference;
import fi.kuule.report.ServiceComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dots and whiskers of differences, 340 units wide: filled where a service differs from the others, a ring where that may be chance.
 *
 * @param zero where the level of the others stands
 */
public record ForestChart(int height, String zero, List<Tick> ticks, List<Row> rows) {
    private static final int WIDTH = 340;
    private static final int ROW = 42;
    private static final int TOP = 20;
    private static final int STEP = 25;
    private static final int LETTERS = 25;

    /** Where the rows end. */
    public int floor() {
        return height - 22;
    }

    /** @param anchor the class that keeps the text inside the drawing */
    public record Tick(String x, String text, String anchor) {}

    /**
     * A service.
     *
     * @param y of its name; the whisker lies 12 under it
     * @param dot empty where fewer answered than are compared
     */
    public record Row(int y, String name, boolean own, String figure, Optional<Dot> dot) {}

    /** @param differs chance alone hardly explains it */
    public record Dot(String from, String to, String x, boolean differs) {}

    static ForestChart of(ReportWording words, List<ServiceComparison.Row> rows, ServiceNames names, ServiceId own) {
        Axis axis = Axis.of(rows);
        List<Row> drawn = new ArrayList<>();
        for (ServiceComparison.Row row : rows)
            drawn.add(new Row(
                    TOP + 18 + ROW * drawn.size(),
                    words.get(
                            "services.label",
                            Slots.of("service", shortened(names.of(row.service())))
                                    .and("n", words.figures().count(row.score().n()))),
                    row.service().equals(own),
                    row.rest().map(DifferenceWording::brief).orElseGet(() -> words.get("services.few")),
                    row.rest().map(rest -> dot(axis, rest))));
        return new ForestChart(TOP + ROW * rows.size() + 24, axis.x(0), axis.ticks(), drawn);
    }

    private static Dot dot(Axis axis, Difference rest) {
        return new Dot(
                axis.x(DifferenceWording.lower(rest)),
                axis.x(DifferenceWording.upper(rest)),
                axis.x(rest.points()),
                rest.stands());
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
    }

    /** In points of difference, from one multiple of 25 to another; zero is always on it. */
    private record Axis(int from, int to) {
        static Axis of(List<ServiceComparison.Row> rows) {
            List<Integer> ends = rows.stream()
                    .flatMap(row -> row.rest().stream())
                    .flatMap(rest -> Stream.of(DifferenceWording.lower(rest), DifferenceWording.upper(rest)))
                    .toList();
            int least = ends.stream().mapToInt(Integer::intValue).min().orElse(0);
            int most = ends.stream().mapToInt(Integer::intValue).max().orElse(0);
            return new Axis(
                    Math.min(-STEP, Math.floorDiv(least, STEP) * STEP),
                    Math.max(STEP, -Math.floorDiv(-most, STEP) * STEP));
        }

        String x(double points) {
            return String.format(Locale.ROOT, "%.1f", 8 + (points - from) / (to - from) * (WIDTH - 16));
        }

        List<Tick> ticks() {
            return Stream.of(from, 0, to)
                    .map(points ->
                            new Tick(x(points), Figures.signed(points), points == from ? "" : points == to ? "e" : "c"))
                    .toList();
        }
    }
}
