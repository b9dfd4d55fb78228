package fi.kuule.statistics.weight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.statistics.IntervalMethod;
import fi.kuule.statistics.Trinomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WeightLawsTest {
    @Provide
    Arbitrary<List<PostStratification.Stratum>> strata() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3000),
                        Arbitraries.integers().between(1, 200))
                .as(PostStratification.Stratum::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Double>> weights() {
        return Arbitraries.doubles().between(0.05, 9).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<WeightedAnswer>> answers() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.doubles().between(0.1, 4),
                        Arbitraries.of("A", "B", "C"))
                .as(WeightedAnswer::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    @Property
    void weightsOfStrataHaveMeanOneAndGiveEachItsShare(@ForAll("strata") List<PostStratification.Stratum> strata) {
        List<Double> weights = new ArrayList<>();
        PostStratification.of(strata).orElseThrow().weights().forEach(weight -> weights.add(weight.orElseThrow()));
        double people =
                strata.stream().mapToInt(PostStratification.Stratum::population).sum();
        double answers = strata.stream()
                .mapToInt(PostStratification.Stratum::respondents)
                .sum();
        for (int h = 0; h < strata.size(); h++)
            assertEquals(
                    strata.get(h).population() / people,
                    weights.get(h) * strata.get(h).respondents() / answers,
                    1e-12);
    }

    @Property(tries = 100)
    void rakedAnswersDivideAsThePopulationDoes(
            @ForAll("cells") List<Integer> cells, @ForAll("shares") double young, @ForAll("shares") double finnish) {
        List<Map<String, String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < cells.get(i); j++)
                answers.add(Map.of("age", i < 2 ? "young" : "old", "language", i % 2 == 0 ? "fi" : "sv"));
        Raking.Raked raked = assertInstanceOf(
                Raking.Raked.class,
                Raking.of(
                        answers,
                        List.of(
                                new Margin("age", Map.of("young", young, "old", 1 - young)),
                                new Margin("language", Map.of("fi", finnish, "sv", 1 - finnish)))));

        assertEquals(1, share(answers, raked, Map.of()), 1e-9);
        assertEquals(young, share(answers, raked, Map.of("age", "young")), 1e-9);
        assertEquals(finnish, share(answers, raked, Map.of("language", "fi")), 1e-9);
    }

    @Provide
    Arbitrary<List<Integer>> cells() {
        return Arbitraries.integers().between(1, 30).list().ofSize(4);
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0.1, 0.9);
    }

    private static double share(List<Map<String, String>> answers, Raking.Raked raked, Map<String, String> group) {
        double sum = 0;
        for (int i = 0; i < answers.size(); i++)
            if (answers.get(i).entrySet().containsAll(group.entrySet()))
                sum += raked.weights().get(i);
        return sum / answers.size();
    }

    @Property
    void trimmedWeightsKeepTheirSumAndTheirBounds(@ForAll("weights") List<Double> weights) {
        Optional<List<Double>> trimmed = Trimming.of(weights, Trimming.LOWER, Trimming.UPPER);

        trimmed.ifPresent(kept -> {
            assertEquals(sum(weights), sum(kept), 1e-9 * sum(weights));
            assertTrue(kept.stream().allMatch(weight -> weight >= 0.3 - 1e-9 && weight <= 3 + 1e-9));
        });
        if (sum(weights) / weights.size() > 3 + 1e-9) assertEquals(Optional.empty(), trimmed);
    }

    @Property
    void unevenWeightsAreNeverWorthMoreThanEvenOnes(@ForAll("weights") List<Double> weights) {
        Kish kish = Kish.of(weights).orElseThrow();

        assertTrue(kish.deff() >= 1 - 1e-12);
        assertEquals(weights.size(), kish.deff() * kish.nEff(), 1e-9);
    }

    @Property
    void whatAllWeightsAreDoesNotMatter(@ForAll("answers") List<WeightedAnswer> answers) {
        WeightedScore score = WeightedScore.of(answers, 0.95).orElseThrow();
        WeightedScore doubled = WeightedScore.of(
                        answers.stream()
                                .map(answer -> new WeightedAnswer(answer.sign(), 2 * answer.weight(), answer.stratum()))
                                .toList(),
                        0.95)
                .orElseThrow();

        assertEquals(score.points(), doubled.points(), 1e-9);
        assertEquals(score.nEff(), doubled.nEff(), 1e-6 * score.nEff());
        assertTrue(score.interval().lower() <= score.points() + 1e-6);
        assertTrue(score.points() - 1e-6 <= score.interval().upper());
    }

    @Property
    void strataExplainSomeOfTheSpreadAndNeverAddToIt(@ForAll("answers") List<WeightedAnswer> answers) {
        List<WeightedAnswer> even = answers.stream()
                .map(answer -> new WeightedAnswer(answer.sign(), 1, answer.stratum()))
                .toList();
        WeightedScore score = WeightedScore.of(even, 0.95).orElseThrow();

        assertTrue(score.sePostStratified().orElseThrow() <= score.se().orElseThrow() + 1e-9);
    }

    @Property
    void evenWeightsGiveTheScoreItself(@ForAll("answers") List<WeightedAnswer> answers) {
        List<WeightedAnswer> even = answers.stream()
                .map(answer -> new WeightedAnswer(answer.sign(), 1, ""))
                .toList();
        Trinomial counts = new Trinomial(count(even, -1), count(even, 0), count(even, 1));
        WeightedScore score = WeightedScore.of(even, 0.95).orElseThrow();

        assertEquals(100 * counts.score(), score.points(), 1e-9);
        assertEquals(even.size() - (counts.variance() == 0 ? 0 : 1), score.nEff(), 1e-6);
        assertEquals(
                IntervalMethod.SCORE
                        .of(counts.scaledTo(score.nEff()), 0.95)
                        .orElseThrow()
                        .lower(),
                score.interval().lower(),
                1e-6);
    }

    private static long count(List<WeightedAnswer> answers, int sign) {
        return answers.stream().filter(answer -> answer.sign() == sign).count();
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void marginsThatContradictOneAnotherDoNotConverge() {
        Map<String, String> young = Map.of("age", "young", "language", "fi");
        Map<String, String> old = Map.of("age", "old", "language", "sv");
        List<Margin> margins = List.of(
                new Margin("age", Map.of("young", 0.5, "old", 0.5)),
                new Margin("language", Map.of("fi", 0.9, "sv", 0.1)));

        assertEquals(new Raking.NotConverged(), Raking.of(List.of(young, young, old), margins));
        assertEquals(new Raking.EmptyCategory("age", "old"), Raking.of(List.of(young, young), margins));
        assertEquals(new Raking.NoAnswers(), Raking.of(List.of(), margins));
    }

    @Test
    void anAnswerWithoutACategoryKeepsItsWeightByThatVariable() {
        Raking.Outcome outcome = Raking.of(
                List.of(Map.of("age", "young"), Map.of("age", "old"), Map.of()),
                List.of(new Margin("age", Map.of("young", 3.0, "old", 1.0))));

        List<Double> weights = assertInstanceOf(Raking.Raked.class, outcome).weights();
        assertEquals(3, weights.get(0) / weights.get(1), 1e-12);
        assertEquals(1, sum(weights) / 3, 1e-12);
    }

    @Property
    void aPictureOfThoseAskedIsPerfect(@ForAll("strata") List<PostStratification.Stratum> strata) {
        List<Group> groups = strata.stream()
                .map(stratum -> new Group(10 * stratum.population(), 3 * stratum.population()))
                .toList();
        Representativeness perfect = Representativeness.of(groups);

        assertEquals(1, perfect.indicator().orElseThrow());
        assertEquals(1, perfect.adjusted().orElseThrow());
        assertEquals(0, perfect.chiSquare().orElseThrow());
        perfect.indices().forEach(index -> assertEquals(1, index.orElseThrow(), 1e-12));
    }

    @Property
    void chanceIsTakenOffAndNeverAdded(@ForAll("strata") List<PostStratification.Stratum> strata) {
        List<Group> groups = strata.stream()
                .map(stratum ->
                        new Group(stratum.population() + 1, Math.min(stratum.respondents(), stratum.population())))
                .toList();
        Representativeness found = Representativeness.of(groups);

        assertTrue(found.adjusted().orElseThrow() >= found.indicator().orElseThrow());
        assertTrue(
                found.indicator().orElseThrow() >= 0 - 1e-2 && found.adjusted().orElseThrow() <= 1);
    }
}
