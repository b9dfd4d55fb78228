package fi.kuule.tests.storage;

import static fi.kuule.tests.storage.Counted.NOW;
import static fi.kuule.tests.storage.Counted.OCTOBER;
import static fi.kuule.tests.storage.Counted.SUMMER;
import static fi.kuule.tests.storage.Counted.TALLY;
import static fi.kuule.tests.storage.Counted.answers;
import static fi.kuule.tests.storage.Counted.participation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.disclosure.GroupLedger;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.Release;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.Tally;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Population;
import fi.kuule.wave.WayOut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The ledgers of what was released, by month and by group. */
@OnEveryEngine
class LedgerStorageTest {
    private final DynamoDbClient dynamoDb;

    LedgerStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    private DynamoDbReleaseLedger ledger() {
        return new DynamoDbReleaseLedger(dynamoDb, "ReportsTable");
    }

    private DynamoDbReports reports() {
        return new DynamoDbReports(dynamoDb, "ReportsTable");
    }

    @Test
    void theGroupsOfAMonthAreWrittenOnce() {
        ServiceId service = new ServiceId("ryhmat");
        GroupLedger groups = new DynamoDbGroupLedger(dynamoDb, "ReportsTable");
        Dispositions.Counts counts = new Dispositions.Counts(30, 30, 1, 7, Map.of(WayOut.WRONG_PERSON, 2));
        StratumDispositions strata =
                new StratumDispositions(counts, Map.of(Dimension.AGE, Map.of("16-29", counts)), answers());
        MonthGroups.Entry alone = new MonthGroups.Entry(
                List.of(OCTOBER),
                strata.with(participation()),
                Map.of(Dimension.AGE, OCTOBER.minusMonths(3), Dimension.TOUCHPOINT, OCTOBER),
                Map.of(Dimension.LANGUAGE, List.of(OCTOBER.minusMonths(4), OCTOBER)));
        MonthGroups.Entry together = new MonthGroups.Entry(List.of(OCTOBER.minusMonths(2), OCTOBER), strata, Map.of());
        MonthGroups first = new MonthGroups(service, OCTOBER, Map.of(Population.OWN, alone, SUMMER, together));
        reports().markSent(service, OCTOBER, new MemberId("maija"), NOW);

        assertTrue(groups.add(first));
        assertFalse(groups.add(new MonthGroups(service, OCTOBER, Map.of())));

        assertEquals(Map.of(OCTOBER, first), groups.find(service, OCTOBER.minusMonths(36), OCTOBER));
        assertEquals(Map.of(), groups.find(service, OCTOBER.plusMonths(1), OCTOBER.plusMonths(36)));
        assertEquals(Map.of(), ledger().find(service, OCTOBER.minusMonths(36), OCTOBER));
    }

    @Test
    void aMonthThatIsToldWithOthersComesBackAsOne() {
        ServiceId service = new ServiceId("pienet");
        Release pooled = new Release(
                service,
                OCTOBER,
                TALLY,
                NOW,
                1,
                Optional.of(OCTOBER.minusMonths(2)),
                Optional.of(OCTOBER.minusMonths(8)));

        assertTrue(ledger().put(pooled));

        assertEquals(Map.of(OCTOBER, pooled), ledger().find(service, OCTOBER, OCTOBER));
    }

    @Test
    void ofTwoReleasesOfTheSameRevisionOneIsKept() {
        ServiceId service = new ServiceId("kulttuuri");
        Release first = new Release(service, OCTOBER, TALLY, NOW, 1);
        Release second = new Release(service, OCTOBER, Tally.EMPTY, NOW, 2);
        reports().markSent(service, OCTOBER, new MemberId("maija"), NOW);

        assertTrue(ledger().put(first));
        assertFalse(ledger().put(first));
        assertEquals(Map.of(OCTOBER, first), ledger().find(service, OCTOBER.minusMonths(12), OCTOBER));
        assertTrue(ledger().put(second));
        assertFalse(ledger().put(second));

        assertEquals(Map.of(OCTOBER, second), ledger().find(service, OCTOBER, OCTOBER));
    }
}
