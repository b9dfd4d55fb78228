package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.monthlyreport.MonthlyReportHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The function's side of a month's reports: reads the items barely and makes the reports, in turns, one month after the other, and says what
 * there was, how long it took and the most heap that was in use.
 */
final class ReportRun {
    private final DynamoDbClient dynamoDb = new AwsClients(System.getenv()).dynamoDb();
    private final int services;
    private final int months;

    private ReportRun(int services, int months) {
        this.services = services;
        this.months = months;
    }

    /** @param arguments services, months that there are, and of these, the last ones to report; or a month to report often */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2) small(YearMonth.parse(arguments[0]), Integer.parseInt(arguments[1]));
        else
            new ReportRun(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))
                    .rounds(Integer.parseInt(arguments[2]));
    }

    /** The first time is not counted: it starts everything, and remembers what is told. */
    private static void small(YearMonth month, int times) throws IOException {
        MonthlyReportHandler handler = handler(month);
        report(handler, month);
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            report(handler, month);
            say("small", 1, began);
        }
    }

    /** The first month is the first that is ever reported: all those before it are remembered with it. */
    private void rounds(int reported) throws IOException {
        for (int round = reported; round > 0; round--) {
            YearMonth month = TwoYearsOfAnswers.LAST.minusMonths(round - 1L);
            long began = System.nanoTime();
            say("bare", bare(month), began);
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            began = System.nanoTime();
            say("reports", report(handler(month), month), began);
            System.out.printf(
                    Locale.ROOT,
                    "heap %d 0%n",
                    pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        }
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static void say(String what, int count, long began) {
        System.out.printf(Locale.ROOT, "%s %d %.4f%n", what, count, (System.nanoTime() - began) / 1e9);
    }

    /** On the second of the next month. */
    private static MonthlyReportHandler handler(YearMonth month) {
        return new MonthlyReportHandler(
                System.getenv(),
                InstantSource.fixed(
                        month.plusMonths(1).atDay(2).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)),
                new SplittableRandom(1));
    }

    /** How many reports were made. */
    private static int report(MonthlyReportHandler handler, YearMonth month) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(("{\"month\":\"" + month + "\"}").getBytes(StandardCharsets.UTF_8)),
                made,
                new QuietContext());
        return Integer.parseInt(made.toString(StandardCharsets.UTF_8)
                .replaceAll("\\D+", " ")
                .strip()
                .split(" ")[0]);
    }

    /** Every item that the reports of the month are made of, once. */
    private int bare(YearMonth month) {
        return Stream.of(register(), ofServices(month), ofWaves(month))
                .flatMap(counts -> counts.stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Integer> register() {
        return Stream.of("service", "wave", "note", "member")
                .map(kind -> items("RegisterTable", "kind", kind))
                .toList();
    }

    private List<Integer> ofServices(YearMonth month) {
        return IntStream.rangeClosed(1, services)
                .mapToObj(number -> items(
                                "TalliesTable",
                                "owner",
                                TwoYearsOfAnswers.service(number).value())
                        + released(TwoYearsOfAnswers.service(number).value())
                        + IntStream.rangeClosed(1, month.lengthOfMonth())
                                .map(day -> items(
                                        "ResponsesTable", "serviceDay", number + 1 + "#" + month.atDay(day) + "#0"))
                                .sum())
                .toList();
    }

    private List<Integer> ofWaves(YearMonth month) {
        return Stream.iterate(TwoYearsOfAnswers.LAST, each -> each.minusMonths(1))
                .limit(months)
                .filter(each -> !each.isAfter(month))
                .map(each -> items(
                        "TalliesTable",
                        "owner",
                        "wave#" + TwoYearsOfAnswers.wave(each).value()))
                .toList();
    }

    private int released(String service) {
        return (int) dynamoDb
                .queryPaginator(query -> query.tableName("ReportsTable")
                        .consistentRead(true)
                        .keyConditionExpression("#owner = :owner AND begins_with(#item, :release)")
                        .expressionAttributeNames(Map.of("#owner", "owner", "#item", "item"))
                        .expressionAttributeValues(Map.of(
                                ":owner", AttributeValue.fromS(service),
                                ":release", AttributeValue.fromS("release#"))))
                .items()
                .stream()
                .count();
    }

    private int items(String table, String key, String value) {
        return (int) dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#key = :value")
                        .expressionAttributeNames(Map.of("#key", key))
                        .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))))
                .items()
                .stream()
                .count();
    }
}
