package fi.kuule.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What the people asked in waves answered: in all and by one dimension at a time, and early or late. Counts as they are: what is shown of
 * them goes through the floor first.
 *
 * @param tallies of whom a wave of before says nothing, and whose answers are not kept, are not in it
 * @param assisted how many somebody of the organisation wrote in: by phone or from paper
 */
public record CohortAnswers(StratumTallies tallies, Tally early, Tally late, int assisted) {
    public static final CohortAnswers NONE =
            new CohortAnswers(new StratumTallies(Tally.EMPTY, Map.of()), Tally.EMPTY, Tally.EMPTY);

    /** All of whom answered by themselves. */
    public CohortAnswers(StratumTallies tallies, Tally early, Tally late) {
        this(tallies, early, late, 0);
    }

    static CohortAnswers of(WaveAnswers answers) {
        Map<Dimension, Map<String, Tally>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            groups.put(dimension, Summing.TALLIES.groups(dimension, answers.total(), answers.byStratum()));
        return new CohortAnswers(
                new StratumTallies(answers.total(), groups), answers.early(), answers.late(), answers.assisted());
    }

    /** Those of two waves. */
    public CohortAnswers plus(CohortAnswers other) {
        return new CohortAnswers(
                plus(tallies, other.tallies),
                early.plus(other.early),
                late.plus(other.late),
                assisted + other.assisted);
    }

    private static StratumTallies plus(StratumTallies one, StratumTallies other) {
        Map<Dimension, Map<String, Tally>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Map<String, Tally> sum = new HashMap<>(one.by(dimension));
            other.by(dimension).forEach((value, tally) -> sum.merge(value, tally, Tally::plus));
            groups.put(dimension, sum);
        }
        return new StratumTallies(one.total().plus(other.total()), groups);
    }
}
