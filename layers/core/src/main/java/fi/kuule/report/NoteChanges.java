package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import fi.kuule.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the number changed around what happened: from the last time of the trend that was over before the day to the first that began with
 * it or after it, where both have enough answers. All of them are judged at once, and none says that the one caused the other.
 *
 * @param changes in the order of the notes
 */
public record NoteChanges(List<NoteChange> changes) {
    public NoteChanges {
        changes = List.copyOf(changes);
    }

    public static NoteChanges of(Report report) {
        List<Answers> times =
                Trend.of(report).points().stream().map(Trend.Point::answers).toList();
        List<NoteChange> alone = report.notes().stream()
                .flatMap(note -> around(times, note).stream())
                .toList();
        List<Double> adjusted = Several.adjusted(
                alone.stream().map(change -> change.difference().p()).toList());
        return new NoteChanges(IntStream.range(0, alone.size())
                .mapToObj(i -> alone.get(i).among(adjusted.get(i)))
                .toList());
    }

    private static Optional<NoteChange> around(List<Answers> times, ContextNote note) {
        Optional<Answers> before = times.stream()
                .filter(time -> time.to().atEndOfMonth().isBefore(note.day()))
                .reduce((earlier, later) -> later)
                .filter(NoteChanges::enough);
        Optional<Answers> after = times.stream()
                .filter(time -> !time.from().atDay(1).isBefore(note.day()))
                .findFirst()
                .filter(NoteChanges::enough);
        return before.flatMap(earlier -> after.map(later -> NoteChange.of(note, earlier, later)));
    }

    private static boolean enough(Answers time) {
        return time.n() >= Score.ENOUGH;
    }

    /** What happened, and the two times around it. */
    public record NoteChange(ContextNote note, Answers before, Answers after, Difference difference) {
        private static NoteChange of(ContextNote note, Answers before, Answers after) {
            return new NoteChange(
                    note,
                    before,
                    after,
                    Difference.of(before.score().orElseThrow(), after.score().orElseThrow()));
        }

        private NoteChange among(double adjusted) {
            return new NoteChange(note, before, after, difference.among(adjusted));
        }
    }
}
