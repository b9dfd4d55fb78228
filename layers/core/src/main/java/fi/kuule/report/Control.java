package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import fi.kuule.score.Score;
import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Ratio;
import fi.kuule.statistics.Trinomial;
import fi.kuule.statistics.trend.ChartRules;
import fi.kuule.statistics.trend.NpsChart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The control chart of a series, from where what is usual was last changed for good. */
final class Control {
    /** Nothing is said of fewer points. */
    static final int LEAST = 8;

    private static final double OVERDISPERSED = 1.2;
    private static final int MANY = 300;

    private final List<Answers> steps;
    private final int wanted;
    private final int baseline;
    private final NpsChart chart;
    private final boolean allowing;
    private final ChartRules rules;

    private Control(List<Answers> steps, int wanted) {
        this.steps = steps;
        this.wanted = wanted;
        this.baseline = upTo(steps, wanted);
        this.chart = NpsChart.of(steps.stream().map(Control::counts).toList(), baseline);
        this.allowing = chart.sigmaZ().isPresent()
                && (chart.sigmaZ().getAsDouble() > OVERDISPERSED
                        || steps.stream().anyMatch(step -> step.n() > MANY));
        this.rules = ChartRules.of(chart.points().stream().map(this::distance).toList());
    }

    static Control of(Series series, List<ContextNote> notes) {
        List<Answers> all = series.steps();
        List<Answers> since = notes.stream()
                .filter(ContextNote::newState)
                .sorted(Comparator.comparing(ContextNote::day).reversed())
                .map(note -> from(all, note.month()))
                .filter(Control::isEnough)
                .findFirst()
                .orElse(all);
        return new Control(
                isEnough(since) ? since : List.of(),
                switch (series.unit()) {
                    case MONTH -> 12;
                    case QUARTER -> LEAST;
                });
    }

    private static List<Answers> from(List<Answers> steps, YearMonth month) {
        return steps.stream().filter(step -> !step.from().isBefore(month)).toList();
    }

    private static boolean isEnough(List<Answers> steps) {
        return measured(steps) >= LEAST;
    }

    private static int measured(List<Answers> steps) {
        return (int) steps.stream().filter(step -> step.score().isPresent()).count();
    }

    private static Optional<Trinomial> counts(Answers step) {
        return step.score().map(Score::counts);
    }

    /** How many of the steps hold so many that are measured. */
    private static int upTo(List<Answers> steps, int measured) {
        return IntStream.rangeClosed(0, steps.size())
                .filter(count -> measured(steps.subList(0, count)) == measured)
                .findFirst()
                .orElse(steps.size());
    }

    private OptionalDouble distance(Optional<NpsChart.Point> point) {
        OptionalDouble z = point.map(NpsChart.Point::z).orElse(OptionalDouble.empty());
        return !allowing || z.isEmpty()
                ? z
                : Ratio.of(z.getAsDouble(), chart.sigmaZ().orElseThrow());
    }

    Optional<Interval> limits(YearMonth first) {
        return point(first).flatMap(point -> allowing ? point.laney() : point.limits());
    }

    private Optional<NpsChart.Point> point(YearMonth first) {
        return place(first).flatMap(place -> chart.points().get(place));
    }

    private Optional<Integer> place(YearMonth first) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).from().equals(first))
                .boxed()
                .findFirst();
    }

    List<Signal> signals(YearMonth first) {
        List<Signal> signals = new ArrayList<>();
        place(first).ifPresent(place -> {
            if (rules.beyondLimits().contains(place)) signals.add(Signal.BEYOND_LIMITS);
            if (rules.runs().contains(place)) signals.add(Signal.RUN_OF_NINE);
        });
        return signals;
    }

    Optional<Trend.Usual> usual() {
        if (chart.center().isEmpty()) return Optional.empty();
        List<Answers> measured = steps.subList(0, baseline).stream()
                .filter(step -> step.score().isPresent())
                .toList();
        return Optional.of(new Trend.Usual(
                chart.center().getAsDouble(),
                measured.getFirst().from(),
                measured.getLast().to(),
                measured.size(),
                measured.size() == wanted,
                allowing));
    }
}
