package fi.kuule.tests.honest;

import fi.kuule.score.Floor;
import fi.kuule.tests.flow.ManagementClient;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was told of the two years to anybody, and what the answers were in truth. */
record Archive(TwoYears years) {
    private static final Pattern ANSWERED = Pattern.compile("(?m)^Vastasi: (vähintään )?(\\d+)$");
    private static final Pattern CLOSES = Pattern.compile("26\\.(\\d+)\\.(\\d{4})");

    /** Of every role: managers read reports, those who have the key of the API read its replies and its file. */
    List<Sum> told() {
        return Stream.of(reports(), scores(), rows(), notices())
                .flatMap(sums -> sums)
                .toList();
    }

    private Stream<Sum> reports() {
        return TwoYears.months()
                .flatMap(month -> TwoYears.SERVICES.stream()
                        .flatMap(service -> new SumsOfReport(
                                        years.report(service, month), other -> years.report(other, month))
                                .all()));
    }

    private Stream<Sum> scores() {
        ManagementClient api = years.api();
        return TwoYears.SERVICES.stream()
                .map(service -> "/api/services/" + service + "/scores?from=" + TwoYears.FIRST + "&to=" + TwoYears.LAST)
                .map(api::get)
                .flatMap(scores -> new SumsOfScores(scores).all());
    }

    private Stream<Sum> rows() {
        ManagementClient api = years.api();
        return Stream.of(TwoYears.LAST.minusMonths(12), TwoYears.LAST)
                .map(to -> "/api/surveys/asiointi/responses.csv?language=en&from=" + to.minusMonths(11) + "&to=" + to)
                .map(api::text)
                .flatMap(csv -> new SumsOfRows(csv).all());
    }

    /** Administrators are told, in Finnish, how many answered a wave of all services; of some it is told that they are not in the sum. */
    private Stream<Sum> notices() {
        Map<Group, Integer> sizes = people().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().group(), Collectors.summingInt(Map.Entry::getValue)));
        return years.cloud().mailbox().newestFirst().stream()
                .map(mail ->
                        years.cloud().mailbox().find(mail.id()).orElseThrow().text())
                .flatMap(text -> ANSWERED.matcher(text).results().map(answered -> notice(text, answered, sizes)));
    }

    private static Sum notice(String text, MatchResult answered, Map<Group, Integer> sizes) {
        MatchResult closes = CLOSES.matcher(text).results().findFirst().orElseThrow();
        YearMonth month = YearMonth.of(Integer.parseInt(closes.group(2)), Integer.parseInt(closes.group(1)));
        int least = answered.group(1) == null ? 0 : Floor.of(true);
        Set<Group> groups = sizes.keySet().stream()
                .filter(group -> group.month().equals(month) && sizes.getOrDefault(group, 0) >= least)
                .collect(Collectors.toSet());
        return SumsOf.all("the end of the wave of " + month, groups, Integer.parseInt(answered.group(2)));
    }

    /** Of those who gave a number, how many they were, where it was somebody. */
    Map<Atom, Integer> people() {
        return people(answer -> "");
    }

    /** The same of every kind of people. */
    Map<Atom, Integer> people(Function<Map<String, AttributeValue>, String> kind) {
        Map<Atom, Integer> people = new HashMap<>();
        years.cloud()
                .dynamoDb()
                .scanPaginator(scan -> scan.tableName("ResponsesTable"))
                .items()
                .forEach(answer -> people.merge(atom(answer, kind.apply(answer)), 1, Integer::sum));
        return people;
    }

    private static Atom atom(Map<String, AttributeValue> answer, String kind) {
        YearMonth month =
                YearMonth.parse(answer.get("serviceDay").s().split("#", -1)[1].substring(0, 7));
        Population population = Cell.parse(answer.get("cell").s()).population();
        return new Atom(
                new Group(of(answer.get("service").s(), population), month, kind),
                Integer.parseInt(answer.get("score").n()));
    }

    /** What a population is asked about, as a service of its own: nobody adds it to the service's own people. */
    static String of(String service, Population population) {
        return population.isOwn() ? service : service + " of " + population.name();
    }
}
