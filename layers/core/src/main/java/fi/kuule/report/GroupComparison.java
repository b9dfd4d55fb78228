package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Dimension;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What groups of the service's own people answered, each against all the others of its dimension, and all of them judged together.
 *
 * @param rows by dimension and value; groups of which nothing may be told are not there
 */
public record GroupComparison(List<Row> rows) {
    static final List<Dimension> PEOPLE = List.of(Dimension.AGE, Dimension.AREA, Dimension.LANGUAGE);

    public GroupComparison {
        rows = List.copyOf(rows);
    }

    /** By age, area and language. */
    public static GroupComparison of(Report report) {
        return of(report, PEOPLE);
    }

    static GroupComparison of(Report report, List<Dimension> dimensions) {
        return of(report.people().flatMap(People::own).stream()
                .flatMap(own -> dimensions.stream().flatMap(dimension -> own.answersBy(dimension).stream()))
                .toList());
    }

    /** Of what groups answered, all of which are compared at once. */
    public static GroupComparison of(List<GroupAnswers> answers) {
        List<Row> rows = new ArrayList<>();
        answers.forEach(told -> rows.addAll(rows(told)));
        List<Double> adjusted =
                Several.adjusted(rows.stream().map(row -> row.rest().p()).toList());
        return new GroupComparison(IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).among(adjusted.get(i)))
                .toList());
    }

    private static List<Row> rows(GroupAnswers told) {
        return told.groups().stream()
                .filter(GroupAnswers.Group::named)
                .flatMap(group -> row(told, group).stream())
                .toList();
    }

    private static Optional<Row> row(GroupAnswers told, GroupAnswers.Group group) {
        return told.groups().stream()
                .filter(other -> !other.equals(group))
                .map(GroupAnswers.Group::classes)
                .reduce(GroupComparison::sum)
                .flatMap(Published::score)
                .flatMap(rest -> group.classes().score().map(own -> new Row(told, group, Difference.of(rest, own))))
                .filter(Row::enough);
    }

    private static Published.Classes sum(Published.Classes one, Published.Classes other) {
        return new Published.Classes(
                one.detractors() + other.detractors(),
                one.passives() + other.passives(),
                one.promoters() + other.promoters());
    }

    /** Those that differ from the others, and chance alone hardly explains it. */
    public List<Row> different() {
        return rows.stream().filter(Row::differs).toList();
    }

    /**
     * A group.
     *
     * @param told of which months it is
     * @param rest the difference from the others to it
     */
    public record Row(GroupAnswers told, GroupAnswers.Group group, Difference rest) {
        /** How many must have answered on either side. */
        public static final int FEWEST = 10;

        private Row among(double p) {
            return new Row(told, group, rest.among(p));
        }

        private boolean enough() {
            return score().n() >= FEWEST && rest.from().n() >= FEWEST;
        }

        public Dimension dimension() {
            return told.dimension();
        }

        public Score score() {
            return rest.to();
        }

        /** It differs from the others, and chance alone hardly explains it. */
        public boolean differs() {
            return rest.stands();
        }
    }
}
