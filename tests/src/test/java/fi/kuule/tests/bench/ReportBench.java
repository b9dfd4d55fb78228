package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The reports of a month of an organisation with very many answers, beside a bare read of the same items; and of a small month. */
final class ReportBench {
    static final String NAME = "report";
    private static final double TIMES = 3;
    private static final int SMALL = 44;
    private final Size size;

    /** @param reported months that are reported one after the other; the first starts everything and is not counted */
    record Size(int answers, int services, int months, int reported, int times) {
        static final Size FULL = new Size(1_000_000, 50, 24, 4, 30);
        static final Size TOY = new Size(240, 2, 4, 2, 1);
    }

    ReportBench(Size size) {
        this.size = size;
    }

    List<Finding> run(Cloud cloud) {
        List<Finding> findings = new ArrayList<>();
        putSmall(cloud.dynamoDb());
        try (Jvm run = start(cloud, "2026-10", Integer.toString(size.times))) {
            findings.add(small(run));
        }
        new TwoYearsOfAnswers(size.answers, size.services, size.months, size.reported).put(cloud.dynamoDb());
        try (Jvm run = start(cloud, text(size.services), text(size.months), text(size.reported))) {
            findings.addAll(0, large(run));
        }
        return findings;
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static Jvm start(Cloud cloud, String... arguments) {
        return Jvm.start(
                ReportRun.class,
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                cloud.environment("MonthlyReport"),
                arguments);
    }

    /** The town's only service and one month, the answers of which came on one day. */
    private static void putSmall(DynamoDbClient dynamoDb) {
        LocalDate day = LocalDate.of(2026, 10, 5);
        new PastAnswers(SMALL, LocalDate.of(2026, 10, 31))
                .put(
                        new DynamoDbResponses(dynamoDb, "ResponsesTable", new SplittableRandom(1)),
                        TwoYearsOfAnswers.wave(TwoYearsOfAnswers.LAST));
        new DynamoDbTallies(dynamoDb, "TalliesTable")
                .putDay(new DayTally(
                        new ServiceId("kirjasto"),
                        day,
                        new SurveyRef(new SurveyId("asiointi"), 1),
                        Tally.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
                        Map.of(),
                        Map.of(),
                        Instant.parse("2026-11-01T01:00:00Z"),
                        LocalDate.of(2026, 11, 30)));
    }

    private Finding small(Jvm run) {
        List<Double> times = new ArrayList<>();
        for (int time = 0; time < size.times; time++) times.add(1000 * said(run, "small", 1));
        double median = Median.of(times, Double::doubleValue);
        return Finding.of(NAME, "one small month, " + SMALL + " answers", Finding.number(median) + " ms");
    }

    private List<Finding> large(Jvm run) {
        List<Double> bare = new ArrayList<>();
        List<Double> made = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        double heap = 0;
        for (int round = 0; round < size.reported; round++) {
            double alone = said(run, "bare", size.services);
            double reports = said(run, "reports", size.services);
            heap = Math.max(heap, count(run, "heap"));
            if (round == 0) continue;
            bare.add(alone);
            made.add(reports);
            times.add(reports / alone);
        }
        double ratio = Median.of(times, Double::doubleValue);
        String figure = Finding.number(size.answers) + " answers of " + size.months + " months, reports of "
                + size.services + " services, heap 256 MB";
        return List.of(
                Finding.of(NAME, figure, Finding.number(Median.of(made, Double::doubleValue)) + " s")
                        .beside(Finding.number(Median.of(bare, Double::doubleValue)) + " s", ratio)
                        .aiming("≤ 3 × the bare read", ratio <= TIMES),
                Finding.of(NAME, "the most heap in use, collected or not", Finding.number(heap) + " MB"));
    }

    /** {@link IllegalStateException} when there was less than there should be. */
    private static double said(Jvm run, String what, int least) {
        String[] words = words(run, what);
        if (Integer.parseInt(words[1]) < least)
            throw new IllegalStateException("the reports said: " + String.join(" ", words));
        return Double.parseDouble(words[2]);
    }

    private static double count(Jvm run, String what) {
        return Double.parseDouble(words(run, what)[1]);
    }

    private static String[] words(Jvm run, String what) {
        String line = run.line();
        System.out.println("report: " + line);
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[0].equals(what)) throw new IllegalStateException("the reports said: " + line);
        return words;
    }
}
