package fi.kuule.tests.storage;

import static fi.kuule.tests.storage.Counted.DAY;
import static fi.kuule.tests.storage.Counted.NOW;
import static fi.kuule.tests.storage.Counted.OCTOBER;
import static fi.kuule.tests.storage.Counted.SUMMER;
import static fi.kuule.tests.storage.Counted.TALLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.score.WaveAnswers;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class TallyStorageTest {
    private static final SurveyRef SURVEY = SurveyRef.parse("asiakas@2");
    private final DynamoDbClient dynamoDb;

    TallyStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    private DynamoDbTallies tallies() {
        return new DynamoDbTallies(dynamoDb, "TalliesTable");
    }

    private static DayTally day(ServiceId service, LocalDate day, Instant readAt) {
        return new DayTally(
                service,
                day,
                SURVEY,
                TALLY,
                Map.of("age=16-29", TALLY, "channel=mail", TALLY),
                Map.of(new WaveId("syksy"), 20),
                readAt,
                day.plusDays(30));
    }

    private static MonthTally month(ServiceId service, int revision) {
        return new MonthTally(
                service,
                OCTOBER,
                SURVEY,
                TALLY,
                Map.of("age=*", TALLY),
                Map.of(new WaveId("syksy"), 20),
                Set.of(DAY),
                revision);
    }

    @Test
    void aLaterReadingReplacesAndAnEarlierOneDoesNot() {
        ServiceId service = new ServiceId("kirjasto");

        assertTrue(tallies().putDay(day(service, DAY, NOW)));
        assertFalse(tallies().putDay(day(service, DAY, NOW)));
        assertFalse(tallies().putDay(day(service, DAY, NOW.minusMillis(1))));
        assertTrue(tallies().putDay(day(service, DAY, NOW.plusMillis(1))));

        assertEquals(List.of(day(service, DAY, NOW.plusMillis(1))), tallies().days(service, DAY, DAY));
    }

    @Test
    void aSpanOfDaysHasBothItsEndsAndNothingElse() {
        ServiceId service = new ServiceId("liikunta");
        for (int i = -1; i <= 3; i++) tallies().putDay(day(service, DAY.plusDays(i), NOW));

        assertEquals(
                List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)),
                tallies().days(service, DAY, DAY.plusDays(2)).stream()
                        .map(DayTally::day)
                        .toList());
        assertEquals(List.of(), tallies().months(service, OCTOBER, OCTOBER));
    }

    @Test
    void sealingMovesTheDayIntoItsMonthBothOrNeither() {
        ServiceId service = new ServiceId("vesi");
        tallies().putDay(day(service, DAY, NOW));

        assertFalse(
                tallies().seal(day(service, DAY, NOW.minusMillis(5)), month(service, 1)), "counted again meanwhile");
        assertEquals(List.of(), tallies().months(service, OCTOBER, OCTOBER));
        assertTrue(tallies().seal(day(service, DAY, NOW), month(service, 1)));

        assertEquals(List.of(month(service, 1)), tallies().months(service, OCTOBER, OCTOBER));
        assertEquals(List.of(), tallies().days(service, DAY, DAY));
        assertFalse(tallies().seal(day(service, DAY, NOW), month(service, 2)), "sealed twice");
    }

    @Test
    void aMonthThatChangedMeanwhileIsNotOverwritten() {
        ServiceId service = new ServiceId("tiet");
        tallies().putDay(day(service, DAY, NOW));
        tallies().putDay(day(service, DAY.plusDays(1), NOW));
        assertTrue(tallies().seal(day(service, DAY, NOW), month(service, 1)));

        assertFalse(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 1)));
        assertFalse(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 3)));
        assertTrue(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 2)));
    }

    private static DayTally day(ServiceId service, Population population) {
        return new DayTally(
                service,
                DAY,
                SURVEY,
                population,
                TALLY,
                Map.of("age=16-29", TALLY, "touchpoint=tiski", TALLY),
                Map.of(new WaveId("syksy"), 20),
                Map.of(
                        new WaveId("syksy"),
                        new WaveAnswers(
                                TALLY, Map.of("age=16-29", TALLY, "channel=letter", TALLY), TALLY, Tally.EMPTY, 3)),
                NOW,
                DAY.plusDays(30));
    }

    private static MonthTally month(ServiceId service, Population population) {
        DayTally day = day(service, population);
        return new MonthTally(
                service,
                OCTOBER,
                SURVEY,
                population,
                TALLY,
                day.byStratum(),
                day.byWave(),
                day.answersByWave(),
                Set.of(DAY),
                1);
    }

    @Test
    void eachPopulationHasDaysAndMonthsOfItsOwn() {
        ServiceId service = new ServiceId("satama");
        List<Population> populations = List.of(Population.OWN, SUMMER, Population.UNTOLD);
        for (Population population : populations) assertTrue(tallies().putDay(day(service, population)));

        assertEquals(
                populations.stream().map(population -> day(service, population)).collect(Collectors.toSet()),
                Set.copyOf(tallies().days(service, DAY, DAY)));
        for (Population population : populations)
            assertTrue(tallies().seal(day(service, population), month(service, population)));
        assertEquals(List.of(), tallies().days(service, DAY, DAY));
        assertEquals(
                populations.stream()
                        .map(population -> month(service, population))
                        .collect(Collectors.toSet()),
                Set.copyOf(tallies().months(service, OCTOBER, OCTOBER)));
    }

    @Test
    void aDayFromBeforePopulationsWereToldApartIsOfTheServicesOwnPeople() {
        ServiceId service = new ServiceId("vanhat-paivat");
        tallies().putDay(day(service, DAY, NOW));
        dynamoDb.updateItem(request -> request.tableName("TalliesTable")
                .key(Map.of(
                        "owner",
                        AttributeValue.fromS(service.value()),
                        "item",
                        AttributeValue.fromS("day#2026-10-20#asiakas@2")))
                .updateExpression("REMOVE wavesAnswers"));

        assertEquals(List.of(day(service, DAY, NOW)), tallies().days(service, DAY, DAY));
        assertEquals(
                Population.OWN, tallies().days(service, DAY, DAY).getFirst().population());
    }
}
