package fi.kuule.views;

import fi.kuule.report.WhoAnswered;
import java.util.List;
import java.util.Optional;

/**
 * Who was asked and who answered, by group, and who is missing.
 *
 * @param kinds ages, areas and so on; a mail has the first
 * @param missing who is missing, in sentences
 * @param notes what else is known of those who were asked, {@code more} of it where there is room
 */
public record PeopleView(String says, List<Kind> kinds, List<String> missing, List<String> notes, List<String> more) {
    private static final int WIDTH = 136;

    public PeopleView {
        kinds = List.copyOf(kinds);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
        more = List.copyOf(more);
    }

    /** The groups of a dimension. */
    public record Kind(String name, List<Row> rows) {}

    /**
     * A group.
     *
     * @param asked share of those asked in whole percents, {@code answered} of those who answered
     * @param shares both as written
     */
    public record Row(
            String name,
            int asked,
            int answered,
            String askedShare,
            String answeredShare,
            String shares,
            String askedCount,
            String answeredCount,
            String rate,
            boolean missing) {
        /** In percent of a mail's width, so that the number still has room. */
        public int askedBar() {
            return Math.max(1, asked * 80 / 100);
        }

        public int answeredBar() {
            return Math.max(1, answered * 80 / 100);
        }

        /** In units of a drawing. */
        public int askedWidth() {
            return Math.max(1, asked * WIDTH / 100);
        }

        public int answeredWidth() {
            return Math.max(1, answered * WIDTH / 100);
        }
    }

    static Optional<PeopleView> of(Reading reading, GroupNames names) {
        return WhoAnswered.of(reading.report()).map(who -> of(reading, names, who));
    }

    private static PeopleView of(Reading reading, GroupNames names, WhoAnswered who) {
        ReportWording words = reading.words();
        PeopleWording wording = new PeopleWording(reading, names);
        return new PeopleView(
                words.get(
                        "people.says",
                        Slots.of("period", words.capital(words.figures().period(who.from(), who.to())))
                                .and("asked", words.figures().count(who.total().asked()))
                                .and(
                                        "answered",
                                        words.figures().count(who.total().answered()))),
                who.kinds().stream().map(kind -> kind(words, names, who, kind)).toList(),
                wording.missing(who),
                wording.notes(who),
                wording.more(who));
    }

    private static Kind kind(ReportWording words, GroupNames names, WhoAnswered who, WhoAnswered.Kind kind) {
        String title = names.dimension(kind.dimension());
        boolean whole = kind.from().equals(who.from()) && kind.to().equals(who.to());
        return new Kind(
                whole ? title : title + ", " + words.figures().period(kind.from(), kind.to()),
                kind.rows().stream().map(row -> row(words, names, row)).toList());
    }

    private static Row row(ReportWording words, GroupNames names, WhoAnswered.Row row) {
        boolean missing = row.standing() == WhoAnswered.Standing.MISSING;
        Figures figures = words.figures();
        String shares = row.askedPercent() + " → " + figures.percent(row.answeredPercent());
        return new Row(
                names.of(row.group().dimension(), row.group().value()),
                row.askedPercent(),
                row.answeredPercent(),
                figures.percent(row.askedPercent()),
                figures.percent(row.answeredPercent()),
                missing ? shares + " " + words.get("people.missing.word") : shares,
                figures.count(row.group().turnout().asked()),
                figures.count(row.group().turnout().answered()),
                figures.percent(row.ratePercent()),
                missing);
    }

    /** How high its drawing is. */
    public int height() {
        return 26
                + kinds.stream().mapToInt(kind -> 34 + 29 * kind.rows().size()).sum();
    }

    /** Where a kind of the drawing begins. */
    public int top(int kind) {
        return 26
                + kinds.subList(0, kind).stream()
                        .mapToInt(each -> 34 + 29 * each.rows().size())
                        .sum();
    }

    /** What the drawing says, for those who do not see it. */
    public String description() {
        return String.join(" ", missing);
    }
}
