package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import java.util.List;

/** Something that a number does not tell. */
public sealed interface Limit {
    /**
     * What those think who did not answer.
     *
     * @param percent of those asked who did not
     * @param worst the score, in whole points, if all of them were critical; {@code best} if none was
     * @param sameAnswers false: the bounds take some answers for others of the same time
     */
    record Silent(int percent, int worst, int best, boolean sameAnswers) implements Limit {}

    /** How many did not answer is not known: people came by open links, or from files of before. */
    record SelfSelected() implements Limit {}

    /** Waves go on, in which {@code asked} people may still answer. */
    record StillOpen(int asked) implements Limit {}

    /** What they think who do not use the service: they were not asked. */
    record NonUsers() implements Limit {}

    /** Whether people got what they needed: the number is how the service is remembered. */
    record Recall() implements Limit {}

    /** Why the number is what it is. */
    record Reason() implements Limit {}

    /** Whether what happened meanwhile caused the change. */
    record Cause(List<ContextNote> notes) implements Limit {
        public Cause {
            notes = List.copyOf(notes);
        }
    }

    /** What the time of the year has to do with it: there are not two years to compare. */
    record Season() implements Limit {}

    /** How the service stands beside other organisations: theirs was not asked in the same way. */
    record Benchmark() implements Limit {}

    /** Anything precise: so few answered. */
    record FewAnswers(int n) implements Limit {}

    /** What those answered in {@code months} small months of whom nothing can be told yet. */
    record SmallMonths(int months) implements Limit {}

    /** What each of these groups thinks: too few of it answered to tell, or too few to compare. */
    record Unheard(List<PopulationPeople.Hidden> groups) implements Limit {
        public Unheard {
            groups = List.copyOf(groups);
        }
    }

    /** What the number would be if every age weighed as it does among those asked: {@code needed} answers are needed for that. */
    record Unweighted(int needed) implements Limit {}

    /** What those think who do not answer: weights make up for ages and nothing else. */
    record Weights() implements Limit {}

    /** What they would have written who wrote nothing; {@code percent} of those who answered wrote something. */
    record Writers(int percent) implements Limit {}
}
