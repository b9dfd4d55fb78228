package fi.kuule.tests.bench;

import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.DayTally;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.MonthTally;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Services with months of answers, as nights leave them: the sums of sealed months, and what became of a wave in each; of the months that
 * are reported the rows, too, since reports read comments. Three in ten have words.
 *
 * @param reported how many of the months, the last ones, have rows
 */
record TwoYearsOfAnswers(int answers, int services, int months, int reported) {
    static final YearMonth LAST = YearMonth.of(2026, 10);
    private static final SurveyRef SURVEY = new SurveyRef(new SurveyId("asiointi"), 1);
    private static final Instant READ = Instant.parse("2026-11-02T01:00:00Z");
    private static final LocalDate KEPT = LocalDate.of(2028, 12, 31);
    private static final int AT_ONCE = 500;
    private static final Map<Dimension, List<String>> STRATA = Map.of(
            Dimension.AGE, List.of("16-29", "30-44", "45-64", "65-74", "75+"),
            Dimension.AREA, List.of("asemanseutu", "itakylat", "keskusta", "lansikylat"),
            Dimension.LANGUAGE, List.of("en", "fi", "sv"));

    static ServiceId service(int number) {
        return new ServiceId("palvelu-" + number);
    }

    static WaveId wave(YearMonth month) {
        return new WaveId("kuukausi" + month.toString().replace("-", ""));
    }

    List<YearMonth> all() {
        return Stream.iterate(LAST.minusMonths(months - 1L), month -> month.plusMonths(1))
                .limit(months)
                .toList();
    }

    /** How many answered about a service in a month. */
    int each() {
        return answers / services / months;
    }

    void put(DynamoDbClient dynamoDb) {
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        DynamoDbServices kept = new DynamoDbServices(register);
        for (int number = 1; number <= services; number++) kept.add(named(number));
        DynamoDbWaves waves = new DynamoDbWaves(register);
        all().forEach(month -> waves.add(over(month)));
        IntStream.rangeClosed(1, services)
                .parallel()
                .forEach(number -> all().forEach(month -> put(dynamoDb, number, month)));
    }

    /** The town has a service of its own under number 1. */
    private static Service named(int number) {
        return new Service(
                service(number),
                number + 1,
                LocalText.same("Palvelu " + number),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Wave over(YearMonth month) {
        return new Wave(
                wave(month),
                SURVEY,
                WaveState.CLOSED,
                month.atDay(3),
                month.atDay(26),
                1,
                4 * each() * services,
                0,
                READ,
                5);
    }

    private void put(DynamoDbClient dynamoDb, int number, YearMonth month) {
        seal(new DynamoDbTallies(dynamoDb, "TalliesTable"), service(number), month);
        new DynamoDbDispositions(dynamoDb, "TalliesTable")
                .putStrata(wave(month), service(number), Map.of(Population.OWN, dispositions()));
        if (month.isAfter(LAST.minusMonths(reported)))
            rows(new DynamoDbResponses(dynamoDb, "ResponsesTable", new SplittableRandom(1)), number, month);
    }

    /** All of a month on one day, which leaves the month's sum and nothing else. */
    private void seal(DynamoDbTallies tallies, ServiceId service, YearMonth month) {
        LocalDate day = month.atDay(5);
        Map<WaveId, Integer> byWave = Map.of(wave(month), each());
        DayTally counted = new DayTally(
                service, day, SURVEY, Population.OWN, tally(each()), strata(), byWave, Map.of(), READ, day);
        tallies.putDay(counted);
        tallies.seal(
                counted, new MonthTally(service, month, SURVEY, counted.total(), strata(), byWave, Set.of(day), 1));
    }

    /** As the rows are numbered. */
    private static Tally tally(int answers) {
        return IntStream.range(0, answers)
                .mapToObj(i -> Tally.of(new Rating(i % Tally.BINS)))
                .reduce(Tally.EMPTY, Tally::plus);
    }

    private Map<String, Tally> strata() {
        Map<String, Tally> strata = new HashMap<>();
        STRATA.forEach((dimension, values) ->
                values.forEach(value -> strata.put(dimension.id() + "=" + value, tally(each() / values.size()))));
        return strata;
    }

    private StratumDispositions dispositions() {
        Map<Dimension, Map<String, Dispositions.Counts>> groups = new HashMap<>();
        STRATA.forEach((dimension, values) -> {
            Map<String, Dispositions.Counts> counts = new HashMap<>();
            values.forEach(value -> counts.put(value, asked(each() / values.size())));
            groups.put(dimension, counts);
        });
        return new StratumDispositions(asked(each()), groups);
    }

    private static Dispositions.Counts asked(int answered) {
        return new Dispositions.Counts(4 * answered, 4 * answered, 0, answered);
    }

    private void rows(DynamoDbResponses responses, int number, YearMonth month) {
        for (int from = 0; from < each(); from += AT_ONCE)
            responses.addAll(IntStream.range(from, Math.min(each(), from + AT_ONCE))
                    .mapToObj(row -> row(number, month, row))
                    .toList());
    }

    private static Response row(int number, YearMonth month, int row) {
        return new Response(
                new ResponseKey(
                        number + 1,
                        month.atDay(1 + row % month.lengthOfMonth()),
                        String.format(Locale.ROOT, "vastaus-%s-%028d", month, row)),
                service(number),
                SURVEY,
                Optional.of(wave(month)),
                "45-64|keskusta|fi",
                Response.MAIL,
                new Rating(row % Tally.BINS),
                row % 10 < 3 ? Optional.of("Henkilökunta oli ystävällistä, mutta jono oli pitkä.") : Optional.empty(),
                Optional.empty(),
                KEPT);
    }
}
