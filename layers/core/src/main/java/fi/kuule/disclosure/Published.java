package fi.kuule.disclosure;

import fi.kuule.score.Score;
import fi.kuule.score.Tally;
import java.util.Optional;

/** As much of a tally as may be shown to anybody; reports, API and pages hold this and never the tally behind it. */
public sealed interface Published {
    /** Nobody answered. */
    record NoAnswers() implements Published {}

    /** Somebody answered, fewer than the floor. */
    record BelowFloor(int floor) implements Published {}

    /** So few, all in one class: the class is everybody's answer. */
    record Unanimous() implements Published {}

    /** The three classes and nothing finer. */
    record Classes(int detractors, int passives, int promoters) implements Published {}

    /** Every number's count. */
    record Histogram(Tally tally) implements Published {}

    /** The same without anything finer than classes. */
    default Published coarse() {
        return switch (this) {
            case NoAnswers none -> none;
            case BelowFloor below -> below;
            case Unanimous unanimous -> unanimous;
            case Classes classes -> classes;
            case Histogram histogram ->
                new Classes(histogram.tally.detractors(), histogram.tally.passives(), histogram.tally.promoters());
        };
    }

    /** The score, where one may be shown. */
    default Optional<Score> score() {
        return switch (this) {
            case NoAnswers none -> Optional.empty();
            case BelowFloor below -> Optional.empty();
            case Unanimous unanimous -> Optional.empty();
            case Classes classes -> Score.of(classes.detractors, classes.passives, classes.promoters);
            case Histogram histogram -> Score.of(histogram.tally);
        };
    }
}
