package fi.kuule.report;

import fi.kuule.score.Score;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The number of a report, and what it is of: the month when enough answered in it, else the last three months, else the last twelve.
 *
 * @param base of the number; the month when no longer base tells more
 */
public record Headline(Base base, Answers answers) {
    public static Headline of(Report report) {
        return Stream.of(Base.Span.values())
                .map(span -> new Base(span, report.month()))
                .map(base -> new Headline(base, report.history().of(base)))
                .reduce((shorter, longer) -> longer.reach() > shorter.reach() ? longer : shorter)
                .orElseThrow();
    }

    /** More than enough answers are not better than enough. */
    private int reach() {
        return Math.min(Score.ENOUGH, answers.n());
    }

    /** The number; empty where not even twelve months tell one. */
    public Optional<Score> score() {
        return answers.score();
    }
}
