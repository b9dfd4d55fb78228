package fi.kuule.tests.storage;

import static fi.kuule.tests.storage.Counted.DAY;
import static fi.kuule.tests.storage.Counted.SUMMER;
import static fi.kuule.tests.storage.Counted.TALLY;
import static fi.kuule.tests.storage.Counted.answers;
import static fi.kuule.tests.storage.Counted.everyDimension;
import static fi.kuule.tests.storage.Counted.participation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbNights;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.Unasked;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class DispositionStorageTest {
    private final DynamoDbClient dynamoDb;

    DispositionStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    @Test
    void whatBecameOfPopulationsAndStrataComesBackAsItWentIn() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("ositteet");
        ServiceId service = new ServiceId("kirjasto");
        Dispositions.Counts young = new Dispositions.Counts(30, 30, 1, 7, Map.of(WayOut.WRONG_PERSON, 2));
        Dispositions.Counts all = new Dispositions.Counts(166, 163, 3, 44, Map.of(WayOut.NOT_USED, 7));
        Map<Population, StratumDispositions> counts = Map.of(
                Population.OWN,
                new StratumDispositions(
                        all,
                        Map.of(Dimension.AGE, Map.of("16-29", young, "*", all)),
                        answers(),
                        new Unasked(17, 2),
                        Participation.NOT_COUNTED,
                        OptionalInt.of(16)),
                SUMMER,
                new StratumDispositions(young, Map.of(Dimension.TOUCHPOINT, Map.of("tiski", young))));
        assertEquals(Map.of(), dispositions.strata(wave, service));

        dispositions.putStrata(wave, service, counts);

        assertEquals(counts, dispositions.strata(wave, service));
        assertEquals(Map.of(), dispositions.strata(wave, new ServiceId("kirjasto-2")));
        assertEquals(Optional.empty(), dispositions.of(wave));
    }

    @Test
    void asManyGroupsAsALargeListMayHaveFitIntoOneItem() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        Dispositions.Counts counts = new Dispositions.Counts(
                1_000, 1_000, 100, 500, Map.of(WayOut.NOT_USED, 100, WayOut.REFUSED, 100, WayOut.WRONG_PERSON, 100));
        Map<String, Dispositions.Counts> values = new HashMap<>();
        for (int value = 0; value < 500; value++) values.put("ä".repeat(37) + value, counts);
        Map<String, Tally> tallies = new HashMap<>();
        values.keySet().forEach(value -> tallies.put(value, TALLY));
        StratumDispositions strata = new StratumDispositions(
                counts,
                Map.of(Dimension.AGE, values, Dimension.AREA, values, Dimension.TOUCHPOINT, values),
                new CohortAnswers(
                        new StratumTallies(
                                TALLY,
                                everyDimension(Map.of(
                                        Dimension.AGE,
                                        tallies,
                                        Dimension.AREA,
                                        tallies,
                                        Dimension.TOUCHPOINT,
                                        tallies))),
                        TALLY,
                        Tally.EMPTY));

        dispositions.putStrata(new WaveId("suurin"), new ServiceId("kirjasto"), Map.of(SUMMER, strata));

        assertEquals(Map.of(SUMMER, strata), dispositions.strata(new WaveId("suurin"), new ServiceId("kirjasto")));
    }

    @Test
    void dispositionsAndTheLastNightComeBackAsTheyWentIn() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        DynamoDbNights nights = new DynamoDbNights(dynamoDb, "TalliesTable");
        Map<ServiceId, Dispositions.Counts> counts = Map.of(
                new ServiceId("kirjasto"),
                new Dispositions.Counts(166, 163, 3, 44, Map.of(WayOut.NOT_USED, 7, WayOut.REFUSED, 2)));
        assertEquals(Optional.empty(), dispositions.of(new WaveId("syksy")));
        assertEquals(Optional.empty(), nights.last());

        dispositions.put(new WaveId("syksy"), counts);
        nights.finished(DAY);

        assertEquals(Optional.of(counts), dispositions.of(new WaveId("syksy")));
        assertEquals(Optional.of(DAY), nights.last());
    }

    @Test
    void aNightBeforeAnybodyCouldLeaveHasCountedNobodyWhoDid() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("vanha");
        Map<ServiceId, Dispositions.Counts> counts =
                Map.of(new ServiceId("kirjasto"), new Dispositions.Counts(166, 163, 3, 44));
        dispositions.put(wave, counts);
        dynamoDb.updateItem(request -> request.tableName("TalliesTable")
                .key(Map.of("owner", AttributeValue.fromS("wave#vanha"), "item", AttributeValue.fromS("disposition")))
                .updateExpression("REMOVE #counts.kirjasto.#left")
                .expressionAttributeNames(Map.of("#counts", "counts", "#left", "left")));

        assertEquals(Optional.of(counts), dispositions.of(wave));
    }

    @Test
    void whoTookPartComesBackAsItWentInBesideWhatBecameOfThem() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("osallistuneet");
        ServiceId service = new ServiceId("kirjasto");
        Map<Population, Participation> counts = Map.of(Population.OWN, participation());
        assertEquals(Map.of(), dispositions.participation(wave, service));

        dispositions.putParticipation(wave, service, counts);

        assertEquals(counts, dispositions.participation(wave, service));
        assertEquals(Map.of(), dispositions.strata(wave, service));
    }
}
