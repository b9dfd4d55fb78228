package fi.kuule.views;

import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import fi.kuule.score.ShownInterval;
import fi.kuule.statistics.weight.Group;
import fi.kuule.statistics.weight.PostStratification;
import fi.kuule.statistics.weight.PostStratification.Stratum;
import fi.kuule.statistics.weight.Representativeness;
import fi.kuule.statistics.weight.Trimming;
import fi.kuule.statistics.weight.WeightedAnswer;
import fi.kuule.statistics.weight.WeightedScore;
import fi.kuule.views.MethodExample.AgeGroup;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Explains what is said of groups among those asked, with examples that the formulas work out. */
final class GroupFigures {
    private static final List<AgeGroup> AGES = MethodExample.AGES;

    private final MethodWording words;
    private final Figures figures;

    GroupFigures(MethodWording words) {
        this.words = words;
        this.figures = words.figures();
    }

    List<MethodFigure> all() {
        return List.of(groups(), weights());
    }

    private MethodFigure groups() {
        Representativeness picture = Representativeness.of(
                AGES.stream().map(age -> new Group(age.asked(), age.answered())).toList());
        List<OptionalDouble> indices = picture.indices();
        List<List<String>> rows = IntStream.range(0, AGES.size())
                .mapToObj(i -> row(AGES.get(i), indices.get(i).orElseThrow()))
                .toList();
        Slots example = Slots.of("name", AGES.getFirst().name())
                .and("index", figures.decimal(indices.getFirst().orElseThrow(), 2))
                .and("indicator", figures.decimal(picture.adjusted().orElseThrow(), 2))
                .and("plain", figures.decimal(picture.indicator().orElseThrow(), 2));
        return words.figure(
                "groups",
                words.table("groups", rows),
                words.fact("groups", "formula"),
                words.fact("groups", "example", example),
                words.fact("groups", "shown", Slots.of("enough", Score.ENOUGH)),
                words.fact("groups", "source"));
    }

    private List<String> row(AgeGroup age, double index) {
        return List.of(
                age.name(),
                Integer.toString(age.asked()),
                Integer.toString(age.answered()),
                figures.percent(Shares.percent(age.answered(), age.asked())),
                figures.decimal(index, 2));
    }

    private MethodFigure weights() {
        Slots formula = Slots.of("lower", figures.decimal(Trimming.LOWER))
                .and("upper", Math.toIntExact(Math.round(Trimming.UPPER)));
        return words.figure(
                "weights",
                words.fact("weights", "formula", formula),
                words.fact("weights", "example", weighted(trimmedWeights())),
                words.fact("weights", "shown", Slots.of("fewest", PostStratification.FEWEST)),
                words.fact("weights", "source"));
    }

    private Slots weighted(List<Double> weights) {
        WeightedScore weighted =
                WeightedScore.of(answers(weights), Score.CONFIDENCE).orElseThrow();
        int shown = Math.toIntExact(Math.round(weighted.points()));
        ShownInterval interval = ShownInterval.of(weighted.interval(), shown);
        Score plain = MethodExample.SERVICES.getFirst().score();
        return Slots.of("n", plain.n())
                .and("most", figures.decimal(Collections.max(weights), 2))
                .and("young", AGES.getFirst().name())
                .and("least", figures.decimal(Collections.min(weights), 2))
                .and("plain", Figures.signed(plain.rounded()))
                .and("plainInterval", Figures.interval(plain))
                .and("weighted", Figures.signed(shown))
                .and("weightedInterval", Figures.signed(interval.lower()) + "…" + Figures.signed(interval.upper()))
                .and("effective", Math.toIntExact(Math.round(weighted.nEff())));
    }

    /** Of every answer, in the order of {@link #answers}. */
    private static List<Double> trimmedWeights() {
        PostStratification strata = PostStratification.of(AGES.stream()
                        .map(age -> new Stratum(age.asked(), age.answered()))
                        .toList())
                .orElseThrow();
        List<Double> weights = IntStream.range(0, AGES.size())
                .boxed()
                .flatMap(i -> Stream.generate(() -> strata.weights().get(i).orElseThrow())
                        .limit(AGES.get(i).answered()))
                .toList();
        return Trimming.of(weights, Trimming.LOWER, Trimming.UPPER).orElseThrow();
    }

    private static List<WeightedAnswer> answers(List<Double> weights) {
        List<AgeGroup> givers = AGES.stream()
                .flatMap(age -> Collections.nCopies(age.answered(), age).stream())
                .toList();
        List<Integer> signs = AGES.stream().flatMap(GroupFigures::signs).toList();
        return IntStream.range(0, weights.size())
                .mapToObj(i -> new WeightedAnswer(
                        signs.get(i), weights.get(i), givers.get(i).name()))
                .toList();
    }

    private static Stream<Integer> signs(AgeGroup age) {
        return Stream.of(
                        Collections.nCopies(age.detractors(), -1),
                        Collections.nCopies(age.passives(), 0),
                        Collections.nCopies(age.promoters(), 1))
                .flatMap(List::stream);
    }
}
