package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.score.Score;
import fi.kuule.score.ShownInterval;
import fi.kuule.statistics.weight.Kish;
import fi.kuule.statistics.weight.PostStratification;
import fi.kuule.statistics.weight.Trimming;
import fi.kuule.statistics.weight.WeightedAnswer;
import fi.kuule.statistics.weight.WeightedScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The number as it would be if every age group weighed as it weighs among those asked, beside the number as it is. It makes up for ages and
 * nothing else: those who do not answer are still not heard.
 */
public sealed interface WeightedNumber {
    /**
     * Both numbers, of the same answers.
     *
     * @param told the groups and their months
     * @param unweighted of the same answers; other months than the headline's, as {@code told} says
     * @param weighted post-stratified by age, weights kept between three tenths and three
     */
    record Shown(GroupAnswers told, Score unweighted, WeightedScore weighted) implements WeightedNumber {
        /** The weighted number as it is shown: half away from zero. */
        public int rounded() {
            return (int) (Math.signum(weighted.points()) * Math.round(Math.abs(weighted.points())));
        }

        public ShownInterval shown() {
            return ShownInterval.of(weighted.interval(), rounded());
        }
    }

    /** Unweighted only: {@code needed} answers are needed, of {@code n}. */
    record TooFewAnswers(int n, int needed) implements WeightedNumber {}

    /** Unweighted only: in one group so few answered that each would speak for many. */
    record SmallGroup(int needed) implements WeightedNumber {}

    /** Unweighted only: weights would be so uneven that the number would stand on few. */
    record TooUneven() implements WeightedNumber {}

    /** Unweighted only: nothing is told of ages, of one group alone, or of too many it is not told which they are. */
    record NoGroups() implements WeightedNumber {}

    /** From this many answers on. */
    int NEEDED = 100;

    /** Up to this design effect of the weights. */
    double MOST_UNEVEN = 2;

    static WeightedNumber of(Report report) {
        return report.people()
                .flatMap(People::own)
                .flatMap(own -> own.answersBy(Dimension.AGE))
                .filter(told -> told.groups().size() > 1 && tellsMost(told))
                .map(WeightedNumber::ofGroups)
                .orElseGet(NoGroups::new);
    }

    private static boolean tellsMost(GroupAnswers told) {
        int all = told.groups().stream().mapToInt(GroupAnswers.Group::asked).sum();
        int untold = told.groups().stream()
                .filter(group -> !group.named())
                .mapToInt(GroupAnswers.Group::asked)
                .sum();
        return 100L * untold <= (long) Likeness.MOST_UNTOLD * all;
    }

    private static WeightedNumber ofGroups(GroupAnswers told) {
        int n = told.groups().stream().mapToInt(GroupAnswers.Group::n).sum();
        if (n < NEEDED) return new TooFewAnswers(n, NEEDED);
        List<PostStratification.Stratum> strata = told.groups().stream()
                .map(group -> new PostStratification.Stratum(group.asked(), group.n()))
                .toList();
        if (strata.stream().anyMatch(PostStratification.Stratum::mustMerge))
            return new SmallGroup(PostStratification.FEWEST);
        return PostStratification.of(strata)
                .flatMap(weights -> Trimming.of(each(told, weights), Trimming.LOWER, Trimming.UPPER))
                .filter(WeightedNumber::even)
                .flatMap(weights -> shown(told, weights))
                .orElseGet(TooUneven::new);
    }

    private static boolean even(List<Double> weights) {
        return Kish.of(weights).filter(kish -> kish.deff() <= MOST_UNEVEN).isPresent();
    }

    /** The weight of every answer, group after group. */
    private static List<Double> each(GroupAnswers told, PostStratification weights) {
        List<Double> each = new ArrayList<>();
        for (int h = 0; h < told.groups().size(); h++) {
            double weight = weights.weights().get(h).orElseThrow();
            IntStream.range(0, told.groups().get(h).n()).forEach(any -> each.add(weight));
        }
        return each;
    }

    private static Optional<WeightedNumber> shown(GroupAnswers told, List<Double> weights) {
        List<WeightedAnswer> answers = new ArrayList<>();
        for (GroupAnswers.Group group : told.groups()) {
            add(answers, group, group.classes().detractors(), -1, weights);
            add(answers, group, group.classes().passives(), 0, weights);
            add(answers, group, group.classes().promoters(), 1, weights);
        }
        return WeightedScore.of(answers, Score.CONFIDENCE)
                .flatMap(weighted -> told.total().map(plain -> new Shown(told, plain, weighted)));
    }

    private static void add(
            List<WeightedAnswer> answers, GroupAnswers.Group group, int count, int sign, List<Double> weights) {
        for (int i = 0; i < count; i++)
            answers.add(new WeightedAnswer(sign, weights.get(answers.size()), group.value()));
    }
}
