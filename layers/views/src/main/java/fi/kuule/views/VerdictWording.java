package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.report.Report;
import fi.kuule.report.Situation;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;

/** The verdict in words: what a subject line says of it, the sentence, and what stands under the sentence. */
record VerdictWording(String subject, String sentence, List<String> next) {
    VerdictWording {
        next = List.copyOf(next);
    }

    /** Of a month that tells no number. */
    static Optional<VerdictWording> ofMonth(ReportWording words, Report report) {
        return switch (Situation.of(report)) {
            case NOT_ASKED -> Optional.of(plain(words, "gap", words.get("verdict.gap.next")));
            case NO_ANSWERS -> Optional.of(plain(words, "none", words.get("verdict.none.next")));
            case BELOW_FLOOR -> Optional.of(below(words, report));
            case UNANIMOUS -> Optional.of(plain(words, "unanimous", words.get("verdict.unanimous.next")));
            case FIRST, FELL, ROSE, USUAL -> Optional.empty();
        };
    }

    private static VerdictWording below(ReportWording words, Report report) {
        if (!(report.published() instanceof Published.BelowFloor below))
            throw new IllegalArgumentException("the month is not below the floor");
        Slots floor = Slots.of("floor", below.floor());
        return plain(
                words,
                "below",
                words.get("verdict.below.next", floor),
                words.get("verdict.below.needed", floor.and("enough", Score.ENOUGH)));
    }

    private static VerdictWording plain(ReportWording words, String kind, String... next) {
        return new VerdictWording(words.get("subject." + kind), words.get("verdict." + kind), List.of(next));
    }

    /** Of the headline's number and its change. */
    static VerdictWording ofNumber(Reading reading, Score score) {
        return new ChangeWording(reading, score).verdict();
    }
}
