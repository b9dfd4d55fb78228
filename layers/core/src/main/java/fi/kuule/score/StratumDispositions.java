package fi.kuule.score;

import fi.kuule.score.Dispositions.Counts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What became of the people asked of one population, in all and by one dimension at a time. The groups of a dimension add up to the total;
 * those of whom nothing is told are under {@link Dimension#UNTOLD}. People are counted by their published cell, as answers are, and by the
 * channel that invited them. Counts as they are: what is shown of them goes through the floor first.
 *
 * @param answers what they answered
 * @param unasked who was on the lists besides
 * @param participation who took part, by what the list says of them and not by cell
 * @param letters how many of those sent were letters; empty in what was counted before anybody counted them
 */
public record StratumDispositions(
        Counts total,
        Map<Dimension, Map<String, Counts>> groups,
        CohortAnswers answers,
        Unasked unasked,
        Participation participation,
        OptionalInt letters) {
    public StratumDispositions {
        Map<Dimension, Map<String, Counts>> copy = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            copy.put(dimension, Map.copyOf(groups.getOrDefault(dimension, Map.of(Dimension.UNTOLD, total))));
        groups = Map.copyOf(copy);
    }

    /** Of whom it is not known what they answered. */
    public StratumDispositions(Counts total, Map<Dimension, Map<String, Counts>> groups) {
        this(total, groups, CohortAnswers.NONE);
    }

    /** Of whom it was not counted who took part. */
    public StratumDispositions(
            Counts total, Map<Dimension, Map<String, Counts>> groups, CohortAnswers answers, Unasked unasked) {
        this(total, groups, answers, unasked, Participation.NOT_COUNTED, OptionalInt.empty());
    }

    /** Where nobody else was on the lists. */
    public StratumDispositions(Counts total, Map<Dimension, Map<String, Counts>> groups, CohortAnswers answers) {
        this(total, groups, answers, Unasked.NOBODY);
    }

    /** Of whom no stratum is known. */
    static StratumDispositions untold(Counts total) {
        return new StratumDispositions(total, Map.of());
    }

    /** The groups of a dimension by value. */
    public Map<String, Counts> by(Dimension dimension) {
        return groups.getOrDefault(dimension, Map.of());
    }

    /** Who took part of each group; all of them untold where it was not counted. */
    public Map<String, TookPart> tookPart(Dimension dimension) {
        return known().by(dimension);
    }

    private Participation known() {
        return participation.counted() ? participation : Participation.untold(TookPart.of(total));
    }

    public StratumDispositions with(Participation counted) {
        return new StratumDispositions(total, groups, answers, unasked, counted, letters);
    }

    /** Those of two waves. */
    public StratumDispositions plus(StratumDispositions other) {
        Map<Dimension, Map<String, Counts>> both = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, own) -> {
            Map<String, Counts> sum = new HashMap<>(own);
            other.by(dimension).forEach((value, counts) -> sum.merge(value, counts, Counts::plus));
            both.put(dimension, sum);
        });
        return new StratumDispositions(
                total.plus(other.total),
                both,
                answers.plus(other.answers),
                unasked.plus(other.unasked),
                participation.counted() || other.participation.counted()
                        ? known().plus(other.known())
                        : Participation.NOT_COUNTED,
                letters.isPresent() && other.letters.isPresent()
                        ? OptionalInt.of(letters.getAsInt() + other.letters.getAsInt())
                        : OptionalInt.empty());
    }

    /** The same, had only those been asked whose mail or letter went. */
    StratumDispositions ofSent() {
        return each(Counts::ofSent);
    }

    private StratumDispositions each(UnaryOperator<Counts> change) {
        Map<Dimension, Map<String, Counts>> changed = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, own) -> {
            Map<String, Counts> values = new HashMap<>();
            own.forEach((value, counts) -> values.put(value, change.apply(counts)));
            changed.put(dimension, values);
        });
        return new StratumDispositions(change.apply(total), changed, answers, unasked, participation, letters);
    }
}
