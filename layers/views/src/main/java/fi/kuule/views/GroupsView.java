package fi.kuule.views;

import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupComparison;
import fi.kuule.report.TouchpointSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What groups of people answered, each against the others of its kind.
 *
 * @param says what stands out, or that nothing does
 */
public record GroupsView(String heading, List<String> says, List<Row> rows) {
    public GroupsView {
        says = List.copyOf(says);
        rows = List.copyOf(rows);
    }

    /** A group in words. */
    public record Row(
            String name,
            String asked,
            String answers,
            String number,
            String interval,
            String difference,
            String result) {}

    /** By age, area and language; empty where nothing may be told. */
    static Optional<GroupsView> ofPeople(Reading reading, GroupNames names) {
        List<GroupComparison.Row> rows = GroupComparison.of(reading.report()).rows();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(of(reading, names, "groups", rows, List.of()));
    }

    /** The groups that stand out, in sentences. */
    static List<String> standing(Reading reading, GroupNames names) {
        return GroupComparison.of(reading.report()).different().stream()
                .map(row -> differs(reading, names, row))
                .toList();
    }

    /** By touchpoint; empty unless two may be told. */
    static Optional<GroupsView> ofTouchpoints(Reading reading, GroupNames names) {
        ReportWording words = reading.words();
        return TouchpointSpread.of(reading.report())
                .map(spread -> of(
                        reading,
                        names,
                        "touchpoints",
                        spread.rows(),
                        List.of(words.get(
                                spread.differs() ? "touchpoints.differ" : "touchpoints.alike",
                                "points",
                                "" + Figures.whole(spread.points())))));
    }

    private static GroupsView of(
            Reading reading, GroupNames names, String key, List<GroupComparison.Row> rows, List<String> first) {
        ReportWording words = reading.words();
        List<String> says = new ArrayList<>(first);
        rows.stream().filter(GroupComparison.Row::differs).forEach(row -> says.add(differs(reading, names, row)));
        if (says.isEmpty()) says.add(words.get("groups.alike"));
        return new GroupsView(
                words.get(key + ".heading"),
                says,
                rows.stream().map(row -> row(reading, names, row)).toList());
    }

    private static String differs(Reading reading, GroupNames names, GroupComparison.Row row) {
        return reading.words()
                .get(
                        row.rest().points() > 0 ? "groups.higher" : "groups.lower",
                        Slots.of("group", name(reading, names, row))
                                .and("difference", DifferenceWording.brief(row.rest())));
    }

    /** With its months, unless they are the twelve of the report. */
    private static String name(Reading reading, GroupNames names, GroupComparison.Row row) {
        String name = names.full(row.dimension(), row.group().value());
        GroupAnswers told = row.told();
        boolean whole = reading.report()
                .people()
                .filter(people ->
                        people.from().equals(told.from()) && people.to().equals(told.to()))
                .isPresent();
        return whole ? name : name + ", " + reading.words().figures().period(told.from(), told.to());
    }

    private static Row row(Reading reading, GroupNames names, GroupComparison.Row row) {
        ReportWording words = reading.words();
        return new Row(
                name(reading, names, row),
                words.figures().count(row.group().asked()),
                words.figures().count(row.score().n()),
                Figures.signed(row.score().rounded()),
                Figures.interval(row.score()),
                DifferenceWording.brief(row.rest()),
                words.get(row.differs() ? "services.differs" : "services.chance"));
    }
}
