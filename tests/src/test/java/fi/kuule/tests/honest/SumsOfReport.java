package fi.kuule.tests.honest;

import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
import fi.kuule.report.Answers;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.OtherPopulations;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Report;
import fi.kuule.report.ServiceYear;
import fi.kuule.report.Trend;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every sum of people that a report tells. Mail and page know of those who answered only what is in the report, so that this is what they
 * tell, too. How many wrote comments is told of groups that tell their number already, and is left out.
 *
 * @param others the reports of the same month by service: what the others tell of a year is told there by months
 */
record SumsOfReport(Report report, Function<String, Report> others) {
    Stream<Sum> all() {
        return Stream.of(months(), pools(), bases(), steps(), waves(), years(), populations())
                .flatMap(sums -> sums);
    }

    private String where(String block) {
        return "report " + report.service().value() + " " + report.month() + ", " + block;
    }

    private Stream<Sum> months() {
        return report.history().months().stream()
                .flatMap(month -> SumsOf.published(
                        where("month " + month.month()), groups(report, List.of(month.month())), month.published()));
    }

    private Stream<Sum> pools() {
        return Stream.concat(report.history().pools().stream(), report.history().spreads().stream())
                .flatMap(pool -> SumsOf.published(
                        where("together " + pool.months()), groups(report, pool.months()), pool.published()));
    }

    private Stream<Sum> bases() {
        return Stream.of(1, 3, 12)
                .map(span -> report.history().between(report.month().minusMonths(span - 1L), report.month()))
                .flatMap(answers -> answers(report, answers));
    }

    private Stream<Sum> steps() {
        return Trend.of(report).points().stream().flatMap(point -> answers(report, point.answers()));
    }

    private Stream<Sum> answers(Report of, Answers answers) {
        String where = where("from " + answers.from() + " to " + answers.to());
        return Stream.concat(
                SumsOf.published(
                        where, classes(of, answers), answers.published().coarse()),
                answers.numbers().stream().flatMap(tally -> SumsOf.numbers(where, numbers(of, answers), tally)));
    }

    /** Of whom the classes of a base are: months that tell them, and small months that count in it. */
    private static Set<Group> classes(Report of, Answers answers) {
        return counted(
                of,
                answers,
                of.history().pools(),
                published -> published.score().isPresent());
    }

    private static Set<Group> numbers(Report of, Answers answers) {
        return counted(of, answers, of.history().spreads(), Published.Histogram.class::isInstance);
    }

    private static Set<Group> counted(Report of, Answers answers, List<Pool> pools, Predicate<Published> tells) {
        Stream<YearMonth> alone = of.history().months().stream()
                .filter(month -> tells.test(month.published()))
                .map(Report.Month::month)
                .filter(month -> isWithin(month, answers));
        Stream<YearMonth> together = answers.from().equals(answers.to())
                ? Stream.of()
                : pools.stream()
                        .filter(pool -> isWithin(pool.closes(), answers))
                        .flatMap(pool -> pool.months().stream());
        return groups(of, Stream.concat(alone, together).toList());
    }

    private static boolean isWithin(YearMonth month, Answers answers) {
        return !month.isBefore(answers.from()) && !month.isAfter(answers.to());
    }

    /** A wave of the municipality begins and ends in a month, and nobody answers but in waves. */
    private Stream<Sum> waves() {
        if (report.fieldwork().stillOpen().isPresent())
            throw new IllegalStateException("a wave that goes on into the next month is not reckoned with");
        return report.fieldwork().ended().stream().flatMap(this::wave);
    }

    private Stream<Sum> wave(Fieldwork.Ended waves) {
        return waves.cohort().answered().stream()
                .mapToObj(answered -> SumsOf.all(
                        where("waves of " + waves.month()), groups(report, List.of(waves.month())), answered));
    }

    private Stream<Sum> years() {
        return report.services().stream().flatMap(this::years);
    }

    private Stream<Sum> years(ServiceYear year) {
        Report other = others.apply(year.service().value());
        YearMonth last = report.month();
        return Stream.concat(year(other, last, year.last()), year(other, last.minusYears(1), year.before()));
    }

    private Stream<Sum> year(Report other, YearMonth last, Published told) {
        Answers answers = other.history().between(last.minusMonths(11), last);
        return SumsOf.published(
                where("year of " + other.service().value() + " to " + last), classes(other, answers), told);
    }

    /** Of each population but the service's own: who answered in twelve months, and what all who are told of by one dimension answered. */
    private Stream<Sum> populations() {
        return OtherPopulations.of(report).populations().stream().flatMap(this::population);
    }

    private Stream<Sum> population(PopulationPeople people) {
        String service = Archive.of(report.service().value(), people.population());
        String where = where(people.population().name());
        return Stream.concat(
                Stream.of(SumsOf.all(
                        where,
                        groups(service, months(report.month().minusMonths(11), report.month())),
                        people.total().answered())),
                people.answers().stream()
                        .flatMap(answers ->
                                answers(where, groups(service, months(answers.from(), answers.to())), answers)));
    }

    private static Stream<Sum> answers(String where, Set<Group> groups, GroupAnswers answers) {
        List<Published.Classes> all =
                answers.groups().stream().map(GroupAnswers.Group::classes).toList();
        return SumsOf.classes(
                where,
                groups,
                all.stream().mapToInt(Published.Classes::detractors).sum(),
                all.stream().mapToInt(Published.Classes::passives).sum(),
                all.stream().mapToInt(Published.Classes::promoters).sum());
    }

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    private static Set<Group> groups(Report of, List<YearMonth> months) {
        return groups(of.service().value(), months);
    }

    private static Set<Group> groups(String service, List<YearMonth> months) {
        return months.stream().map(month -> new Group(service, month)).collect(Collectors.toSet());
    }
}
