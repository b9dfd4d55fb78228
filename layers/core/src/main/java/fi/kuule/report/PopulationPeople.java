package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is told of one population.
 *
 * @param total everybody asked, and how many of them answered
 * @param turnouts the same by one dimension at a time, each of the months that {@code months} tells; every group has nobody who answered or
 *     as many as the floor
 * @param answers what groups answered, by dimension; of other months than the turnouts, as they say
 * @param promptness what was answered early and late; empty when too few answered either way
 * @param hidden groups of which it is not told how they took part, since too few of them answered
 * @param assisted how many of those who answered did by phone or on paper, written in by somebody of the organisation; 0 too when few
 * @param skipped who was on a list and not asked
 * @param months of which months the turnouts of a dimension are; where it does not say, of all twelve
 */
public record PopulationPeople(
        Population population,
        Turnout total,
        List<GroupTurnout> turnouts,
        List<GroupAnswers> answers,
        Optional<Promptness> promptness,
        List<Hidden> hidden,
        int assisted,
        Skipped skipped,
        List<Months> months) {
    public PopulationPeople {
        turnouts = List.copyOf(turnouts);
        answers = List.copyOf(answers);
        hidden = List.copyOf(hidden);
        months = List.copyOf(months);
    }

    /** Groups of age, area and language that were asked, and of which it is not told what they answered. */
    public List<Hidden> silent() {
        Stream<Hidden> named = turnouts.stream()
                .filter(GroupTurnout::named)
                .map(group -> new Hidden(group.dimension(), group.value()));
        return Stream.concat(named, hidden.stream())
                .filter(group -> GroupComparison.PEOPLE.contains(group.dimension) && !tells(group))
                .distinct()
                .sorted(Comparator.comparing(Hidden::dimension).thenComparing(Hidden::value))
                .toList();
    }

    private boolean tells(Hidden group) {
        return answersBy(group.dimension).stream()
                .flatMap(told -> told.groups().stream())
                .anyMatch(told -> told.value().equals(group.value));
    }

    /** Of whom nobody answered by phone or on paper. */
    public PopulationPeople(
            Population population,
            Turnout total,
            List<GroupTurnout> turnouts,
            List<GroupAnswers> answers,
            Optional<Promptness> promptness,
            List<Hidden> hidden,
            Skipped skipped) {
        this(population, total, turnouts, answers, promptness, hidden, 0, skipped, List.of());
    }

    /** From which month to which the turnouts of a dimension are. */
    public record Months(Dimension dimension, YearMonth from, YearMonth to) {}

    /** A group that has a name and no numbers. */
    public record Hidden(Dimension dimension, String value) {}

    /** The groups of a dimension; none where nothing is told of it. */
    public List<GroupTurnout> by(Dimension dimension) {
        return turnouts.stream().filter(group -> group.dimension() == dimension).toList();
    }

    /** Empty where they are of all twelve. */
    public Optional<Months> monthsOf(Dimension dimension) {
        return months.stream().filter(told -> told.dimension() == dimension).findFirst();
    }

    /** What the groups of a dimension answered; empty while too few have. */
    public Optional<GroupAnswers> answersBy(Dimension dimension) {
        return answers.stream().filter(told -> told.dimension() == dimension).findFirst();
    }
}
