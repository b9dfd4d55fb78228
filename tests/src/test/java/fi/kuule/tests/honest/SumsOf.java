package fi.kuule.tests.honest;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Tally;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sums that are told of groups by a number, by classes, by nothing. */
final class SumsOf {
    private SumsOf() {}

    static Stream<Sum> published(String where, Set<Group> groups, Published published) {
        return switch (published) {
            case Published.NoAnswers none -> Stream.of(all(where, groups, 0));
            case Published.BelowFloor below -> Stream.of();
            case Published.Unanimous unanimous -> Stream.of();
            case Published.Classes classes ->
                classes(where, groups, classes.detractors(), classes.passives(), classes.promoters());
            case Published.Histogram histogram -> numbers(where, groups, histogram.tally());
        };
    }

    static Sum all(String where, Set<Group> groups, int people) {
        return giving(where, groups, 0, 10, people);
    }

    static Stream<Sum> classes(String where, Set<Group> groups, int detractors, int passives, int promoters) {
        return Stream.of(
                giving(where, groups, 0, 6, detractors),
                giving(where, groups, 7, 8, passives),
                giving(where, groups, 9, 10, promoters));
    }

    static Stream<Sum> numbers(String where, Set<Group> groups, Tally tally) {
        return IntStream.rangeClosed(0, 10)
                .mapToObj(number -> giving(where, groups, number, number, tally.count(number)));
    }

    private static Sum giving(String where, Set<Group> groups, int from, int to, int people) {
        return new Sum(
                where + ", who gave " + from + "-" + to,
                groups.stream()
                        .flatMap(group -> group.giving(from, to).stream())
                        .collect(Collectors.toSet()),
                people);
    }
}
