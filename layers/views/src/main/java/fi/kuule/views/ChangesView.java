package fi.kuule.views;

import fi.kuule.organisation.ContextNote;
import fi.kuule.report.Answers;
import fi.kuule.report.Base;
import fi.kuule.report.Change;
import fi.kuule.report.Changes;
import fi.kuule.report.Difference;
import fi.kuule.report.NoteChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the change of the headline's number is real: against the base before, against a year ago, and around what happened. */
public record ChangesView(List<ChangeBox> boxes) {
    public ChangesView {
        boxes = List.copyOf(boxes);
    }

    /** Nothing where there is no number, and where nothing was measured before: that is said already. */
    static Optional<ChangesView> of(Reading reading) {
        if (reading.score().isEmpty()) return Optional.empty();
        Changes changes = Changes.of(reading.report());
        if (changes.before() instanceof Change.First && changes.yearAgo() instanceof Change.First)
            return Optional.empty();
        Base base = reading.base();
        List<ChangeBox> boxes = new ArrayList<>();
        boxes.add(box(reading, "before." + ReportWording.key(base.span()), changes.before(), base.before()));
        yearAgo(reading).ifPresent(boxes::add);
        NoteChanges.of(reading.report()).changes().forEach(change -> boxes.add(ChangeBox.of(reading, change)));
        return Optional.of(new ChangesView(boxes));
    }

    /** Against the same months of the year before; empty where that is the base before. */
    static Optional<ChangeBox> yearAgo(Reading reading) {
        Base base = reading.base();
        if (reading.score().isEmpty() || base.span() == Base.Span.TWELVE_MONTHS) return Optional.empty();
        return Optional.of(box(reading, "yearAgo", Changes.of(reading.report()).yearAgo(), base.yearAgo()));
    }

    private static ChangeBox box(Reading reading, String key, Change change, Base other) {
        String heading = reading.words().get("change." + key);
        return switch (change) {
            case Change.Rose rose -> ChangeBox.of(reading, heading, "change.rose", rose.difference(), other);
            case Change.Fell fell -> ChangeBox.of(reading, heading, "change.fell", fell.difference(), other);
            case Change.Chance chance -> ChangeBox.of(reading, heading, "change.chance", chance.difference(), other);
            case Change.TooFew few -> words(heading, reading.words().get("change.few", "needed", "" + few.needed()));
            case Change.Untold untold -> words(heading, reading.words().get("change.untold"));
            case Change.Gap gap -> words(heading, reading.words().get("change.gap"));
            case Change.First first -> words(heading, reading.words().get("change.first"));
            case Change.NoNumber none -> words(heading, reading.words().get("change.untold"));
        };
    }

    private static ChangeBox words(String heading, String sentence) {
        return new ChangeBox(heading, Optional.empty(), sentence, List.of());
    }

    /** Some of them is a difference between two numbers. */
    public boolean counted() {
        return boxes.stream().anyMatch(box -> box.figure().isPresent());
    }

    /**
     * One comparison.
     *
     * @param figure the difference and its interval, where there is one
     * @param next what stands under the verdict: the smallest difference that would have been seen, and the two numbers
     */
    public record ChangeBox(String heading, Optional<Figure> figure, String verdict, List<String> next) {
        /** In one line, with the number that is compared; empty where none is. */
        Optional<String> line() {
            return figure.map(difference -> heading + ": " + difference.points() + ", " + difference.interval() + ". "
                    + verdict + " " + next.get(1));
        }

        /** @param points as shown */
        public record Figure(String points, String interval) {
            private static Figure of(ReportWording words, Difference difference) {
                return new Figure(
                        Figures.signed(Figures.whole(difference.points())),
                        DifferenceWording.interval(words, difference));
            }
        }

        private static ChangeBox of(Reading reading, String heading, String key, Difference difference, Base other) {
            ReportWording words = reading.words();
            return new ChangeBox(
                    heading,
                    Optional.of(Figure.of(words, difference)),
                    words.get(key),
                    List.of(
                            words.get("change.smallest", "smallest", "" + difference.smallest()),
                            stated(reading, other, reading.fact(difference.from(), other)),
                            stated(reading, reading.base(), reading.fact(difference.to(), reading.base()))));
        }

        private static ChangeBox of(Reading reading, NoteChanges.NoteChange change) {
            ReportWording words = reading.words();
            ContextNote note = change.note();
            return new ChangeBox(
                    words.get(
                            "change.note",
                            Slots.of("day", words.figures().date(note.day()))
                                    .and("text", note.text().in(words.language()))),
                    Optional.of(Figure.of(words, change.difference())),
                    words.get(verdict(change.difference())),
                    List.of(
                            words.get("change.noCause"),
                            stated(reading, change.before()),
                            stated(reading, change.after())));
        }

        private static String verdict(Difference difference) {
            if (!difference.stands()) return "change.chance";
            return difference.points() > 0 ? "change.rose" : "change.fell";
        }

        private static String stated(Reading reading, Answers answers) {
            ReportWording words = reading.words();
            return words.capital(words.figures().period(answers.from(), answers.to())) + ": "
                    + words.fact(answers.score().orElseThrow(), reading.asked(answers.from(), answers.to())) + ".";
        }

        private static String stated(Reading reading, Base base, String fact) {
            return reading.words().periodFirst(base) + ": " + fact + ".";
        }
    }
}
