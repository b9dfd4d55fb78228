package fi.kuule.report;

import fi.kuule.score.Score;
import fi.kuule.score.ShownInterval;
import fi.kuule.statistics.Interval;
import fi.kuule.statistics.Normal;
import fi.kuule.statistics.Trinomial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The services of the organisation together, over twelve months: a sum of what each tells of itself, so that nothing is told of one that
 * tells nothing. Two numbers, since they answer two questions, and neither is called "the" number.
 *
 * @param byAnswers every answer weighs as much: large services weigh more
 * @param byServices every service weighs as much, however many answered
 * @param asked by all services in it together; empty where one of them does not tell it
 * @param services how many are in it
 * @param untold how many others there are, in it neither with a number nor with answers
 */
public record OrganisationTotal(Score byAnswers, Mean byServices, OptionalInt asked, int services, int untold) {
    /** Empty when no service tells a number. */
    public static Optional<OrganisationTotal> of(List<ServiceYear> services) {
        List<ServiceYear> told = services.stream()
                .filter(year -> year.last().score().isPresent())
                .toList();
        List<Score> scores =
                told.stream().flatMap(year -> year.last().score().stream()).toList();
        return scores.stream()
                .reduce(ServiceComparison::sum)
                .map(sum -> new OrganisationTotal(
                        sum, Mean.of(scores), asked(told), told.size(), services.size() - told.size()));
    }

    private static OptionalInt asked(List<ServiceYear> told) {
        return told.stream().allMatch(year -> year.asked().isPresent())
                ? OptionalInt.of(
                        told.stream().mapToInt(year -> year.asked().getAsInt()).sum())
                : OptionalInt.empty();
    }

    /**
     * The mean of services, in points.
     *
     * @param interval at 95 %, of adjusted errors
     */
    public record Mean(double points, Interval interval) {
        static Mean of(List<Score> scores) {
            double points = scores.stream().mapToDouble(Score::points).average().orElseThrow();
            double error = scores.stream()
                    .map(Score::counts)
                    .map(Trinomial::adjusted)
                    .mapToDouble(Trinomial::error)
                    .sum();
            double margin = 100 * Normal.critical(Score.CONFIDENCE) * Math.sqrt(error) / scores.size();
            return new Mean(points, new Interval(points - margin, points + margin).clipped(-100, 100));
        }

        /** As it is shown: half away from zero. */
        public int rounded() {
            return (int) (Math.signum(points) * Math.round(Math.abs(points)));
        }

        public ShownInterval shown() {
            return ShownInterval.of(interval, rounded());
        }
    }
}
