package fi.kuule.report;

import fi.kuule.score.Dimension;
import fi.kuule.wave.Population;
import java.util.List;
import java.util.Optional;

/**
 * What is told of one population.
 *
 * @param total everybody asked, and how many of them answered
 * @param turnouts the same by one dimension at a time; the groups of a dimension add up to the total, and every one has nobody who answered
 *     or as many as the floor
 * @param answers what groups answered, by dimension; of other months than the turnouts, as they say
 * @param promptness what was answered early and late; empty when too few answered either way
 * @param skipped who was on a list and not asked
 */
public record PopulationPeople(
        Population population,
        Turnout total,
        List<GroupTurnout> turnouts,
        List<GroupAnswers> answers,
        Optional<Promptness> promptness,
        Skipped skipped) {
    public PopulationPeople {
        turnouts = List.copyOf(turnouts);
        answers = List.copyOf(answers);
    }

    /** The groups of a dimension; none where nothing is told of it. */
    public List<GroupTurnout> by(Dimension dimension) {
        return turnouts.stream().filter(group -> group.dimension() == dimension).toList();
    }

    /** What the groups of a dimension answered; empty while too few have. */
    public Optional<GroupAnswers> answersBy(Dimension dimension) {
        return answers.stream().filter(told -> told.dimension() == dimension).findFirst();
    }
}
