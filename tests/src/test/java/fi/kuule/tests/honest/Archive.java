package fi.kuule.tests.honest;

import fi.kuule.tests.flow.ManagementClient;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was told of the two years to anybody, and what the answers were in truth. */
record Archive(TwoYears years) {
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

    /** Administrators are told how many answered a wave of all services, when it is over. */
    private Stream<Sum> notices() {
        return Stream.of();
    }

    /** Of those who gave a number, how many they were, where it was somebody. */
    Map<Atom, Integer> people() {
        Map<Atom, Integer> people = new HashMap<>();
        years.cloud().dynamoDb().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                .forEach(answer -> people.merge(atom(answer), 1, Integer::sum));
        return people;
    }

    private static Atom atom(Map<String, AttributeValue> answer) {
        YearMonth month =
                YearMonth.parse(answer.get("serviceDay").s().split("#")[1].substring(0, 7));
        return new Atom(
                new Group(answer.get("service").s(), month),
                Integer.parseInt(answer.get("score").n()));
    }
}
