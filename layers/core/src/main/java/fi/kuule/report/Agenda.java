package fi.kuule.report;

import fi.kuule.response.ResponseKey;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;

/** Twenty minutes with those who do the work: what to read, to ask, to thank for and to try. */
public record Agenda(List<Step> steps) {
    public Agenda {
        steps = List.copyOf(steps);
    }

    public static Agenda of(Report report) {
        return new Agenda(List.of(
                new ReadAloud(2, report.comments().shown().first()),
                new AskWhy(8, why(report)),
                new Thank(3),
                new TryOut(5, trial(report)),
                new Agree(2)));
    }

    private static List<Why> why(Report report) {
        List<Why> moved = switch (Situation.first(report)) {
            case FELL -> List.of(Why.SCORE_DOWN, Why.SCORE_DOWN_SINCE);
            case ROSE -> List.of(Why.SCORE_UP, Why.SCORE_UP_TO_STAY);
            case NOT_ASKED, NO_ANSWERS, BELOW_FLOOR, UNANIMOUS -> List.of(Why.FEW_HEARD, Why.STEADY);
            case FIRST, USUAL -> List.of(Why.STEADY, Why.FEW_HEARD);
        };
        boolean polarised =
                Headline.of(report).score().filter(Agenda::isPolarised).isPresent();
        return polarised ? List.of(Why.POLARISED, moved.getFirst()) : moved;
    }

    /** More than three of ten at either end. */
    private static boolean isPolarised(Score score) {
        return 10L * score.detractors() > 3L * score.n() && 10L * score.promoters() > 3L * score.n();
    }

    private static Trial trial(Report report) {
        boolean usual = Situation.of(report) == Situation.USUAL;
        boolean missing =
                WhoAnswered.of(report).filter(who -> !who.missing().isEmpty()).isPresent();
        return usual && missing ? Trial.MEET_MISSING : usualTrial(report);
    }

    private static Trial usualTrial(Report report) {
        return switch (Situation.first(report)) {
            case FELL -> Trial.WALK_THE_WAY;
            case ROSE -> Trial.CARRY_THE_THANKS;
            case NOT_ASKED, NO_ANSWERS, BELOW_FLOOR, UNANIMOUS -> Trial.ASK_FIVE;
            case FIRST, USUAL -> Trial.READ_EVERY_WEEK;
        };
    }

    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    /** A part of the twenty minutes. */
    public sealed interface Step {
        int minutes();
    }

    /** The words of one customer, and nothing said of them yet. */
    public record ReadAloud(int minutes, Optional<ResponseKey> comment) implements Step {}

    public record AskWhy(int minutes, List<Why> questions) implements Step {
        public AskWhy {
            questions = List.copyOf(questions);
        }
    }

    /** What do we thank one another for? */
    public record Thank(int minutes) implements Step {}

    /** What do we try next month that costs nothing? */
    public record TryOut(int minutes, Trial trial) implements Step {}

    /** Who does it, by when, and where do we see what came of it? */
    public record Agree(int minutes) implements Step {}

    /** What to ask about. */
    public enum Why {
        SCORE_UP,
        SCORE_UP_TO_STAY,
        SCORE_DOWN,
        SCORE_DOWN_SINCE,
        POLARISED,
        STEADY,
        FEW_HEARD
    }

    /** What to try. */
    public enum Trial {
        READ_EVERY_WEEK,
        CARRY_THE_THANKS,
        WALK_THE_WAY,
        ASK_FIVE,
        /** Go where the missing group is, and ask five. */
        MEET_MISSING
    }
}
