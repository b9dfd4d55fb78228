package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.npsaggregation.NpsAggregationHandler;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function's side of a night: reads the rows barely and counts them, in turns, and says how many there were and how long it took. */
final class NightRun {
    /** Long before the town's clock could seal a day, and at the end of one. */
    static final Instant NOW = Instant.parse("2026-11-02T20:00:00Z");

    private static final Duration OFFSET =
            Duration.between(InstantSource.system().instant(), NOW);
    private final DynamoDbClient dynamoDb = new AwsClients(System.getenv()).dynamoDb();
    private final NpsAggregationHandler handler = new NpsAggregationHandler(
            System.getenv(), () -> InstantSource.system().instant().plus(OFFSET), new SplittableRandom(1));
    private final LocalDate today = LocalDate.parse("2026-11-02");

    private NightRun() {}

    public static void main(String[] arguments) throws IOException {
        NightRun run = new NightRun();
        for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
            long began = System.nanoTime();
            say("bare", run.bare(), began);
            began = System.nanoTime();
            run.night();
            say("night", run.counted(), began);
        }
    }

    private static void say(String what, int answers, long began) {
        System.out.printf(Locale.ROOT, "%s %d %.3f%n", what, answers, (System.nanoTime() - began) / 1e9);
    }

    private int bare() {
        return days().mapToInt(day -> (int) dynamoDb
                        .queryPaginator(query -> query.tableName("ResponsesTable")
                                .consistentRead(true)
                                .keyConditionExpression("serviceDay = :day")
                                .expressionAttributeValues(Map.of(":day", AttributeValue.fromS("1#" + day + "#0"))))
                        .items()
                        .stream()
                        .count())
                .sum();
    }

    private void night() throws IOException {
        handler.handleRequest(InputStream.nullInputStream(), new ByteArrayOutputStream(), new QuietContext());
    }

    /** What the tallies say. */
    private int counted() {
        List<DayTally> tallies = new DynamoDbTallies(dynamoDb, "TalliesTable")
                .days(new ServiceId("kirjasto"), today.minusDays(PastAnswers.DAYS), today);
        return tallies.stream().mapToInt(tally -> tally.total().n()).sum();
    }

    private Stream<LocalDate> days() {
        return Stream.iterate(today, day -> day.minusDays(1)).limit(PastAnswers.DAYS);
    }
}
