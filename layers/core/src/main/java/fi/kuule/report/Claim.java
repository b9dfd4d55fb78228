package fi.kuule.report;

import java.util.List;

/**
 * Something of a report that may be published, and what it lacks: a number that goes out without what it rests on says more than it
 * knows.
 *
 * @param base what it is of
 * @param missing what must stand beside it and is not known, in the order of {@link Fact}
 */
public record Claim(Kind kind, Base base, List<Fact> missing) {
    public Claim {
        missing = List.copyOf(missing);
    }

    /** Everything that it rests on can stand beside it. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** What is claimed. */
    public enum Kind {
        NUMBER,
        CHANGE,
        CHANGE_IN_A_YEAR,
        DISTRIBUTION,
        AGAINST_OTHER_SERVICES,
        ORGANISATION,
        /** A group of people differs from the others. */
        GROUPS,
        /** Those who answered resemble those who were asked. */
        REPRESENTATIVE
    }

    /** What must stand beside a claim. */
    public enum Fact {
        ANSWERS,
        INTERVAL,
        PERIOD,
        ASKED,
        RESPONSE_RATE,
        /** How those who answered resemble those who were asked. */
        REPRESENTATIVENESS,
        /** Which of the service's customers could be asked. */
        FRAME_COVERAGE
    }
}
