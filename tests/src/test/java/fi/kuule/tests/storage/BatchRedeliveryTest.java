package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbAskedLedger;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Batch;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Contact;
import fi.kuule.wave.InvitationMaking;
import fi.kuule.wave.InvitationMaking.Making;
import fi.kuule.wave.StartCheck;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveControl;
import fi.kuule.wave.WaveDrafting;
import fi.kuule.wave.WaveDrafting.Drafting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class BatchRedeliveryTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final SurveyId SURVEY = new SurveyId("palaute");
    private final List<BatchId> queue = new ArrayList<>();
    private final DynamoDbClient dynamoDb;

    BatchRedeliveryTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    @Test
    void aBatchRedeliveredAfterAnswersChangesNone() {
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        KeysTable keysTable = new KeysTable(dynamoDb, "KeysTable");
        new DynamoDbKeyMaking(keysTable).putIfAbsent(KeyPurpose.LINK, new HmacKey(new byte[32]));
        new DynamoDbKeyMaking(keysTable).putIfAbsent(KeyPurpose.ADDRESS, new HmacKey(new byte[32]));
        new DynamoDbSurveys(register).add(survey());
        Batch batch = draftedBatch(dynamoDb, register);
        InvitationMaking making = making(dynamoDb, register, keysTable);
        making.make(batch.id());
        start(dynamoDb, register, batch.id());
        rows(dynamoDb, "InvitationsTable").stream().limit(10).forEach(row -> answer(dynamoDb, row));
        sayStop(dynamoDb, keysTable, batch.contacts().get(20).address().orElseThrow());
        var invitationsBefore = rows(dynamoDb, "InvitationsTable");
        var countsBefore = rows(dynamoDb, "TalliesTable");

        new DynamoDbBatches(dynamoDb, "InvitationsTable", () -> NOW).put(batch);
        assertInstanceOf(Making.Made.class, making.make(batch.id()));

        assertEquals(invitationsBefore, rows(dynamoDb, "InvitationsTable"));
        assertEquals(countsBefore, rows(dynamoDb, "TalliesTable"));
        assertInstanceOf(Making.Gone.class, making.make(batch.id()));
    }

    private Batch draftedBatch(DynamoDbClient dynamoDb, RegisterTable register) {
        DynamoDbBatches batches = new DynamoDbBatches(dynamoDb, "InvitationsTable", () -> NOW);
        WaveDrafting drafting = new WaveDrafting(
                new DynamoDbSurveys(register),
                batches,
                new DynamoDbWaves(register),
                queue::addAll,
                () -> NOW,
                HELSINKI,
                new Random(1));
        Wave wave = assertInstanceOf(
                        Drafting.Made.class, drafting.draft(SURVEY, contacts(), 0, Optional.empty(), Optional.empty()))
                .wave();
        assertEquals(List.of(new BatchId(wave.id(), 0)), queue);
        return batches.find(queue.get(0)).orElseThrow();
    }

    private static InvitationMaking making(DynamoDbClient dynamoDb, RegisterTable register, KeysTable keysTable) {
        return new InvitationMaking(
                new DynamoDbBatches(dynamoDb, "InvitationsTable", () -> NOW),
                new DynamoDbWaves(register),
                new DynamoDbSurveys(register),
                new DynamoDbKeys(keysTable),
                new DynamoDbStoppedAddresses(dynamoDb, "AddressesTable"),
                new DynamoDbAskedLedger(dynamoDb, "AddressesTable"),
                new DynamoDbInvitations(dynamoDb, "InvitationsTable"),
                new DynamoDbAsked(dynamoDb, "TalliesTable"),
                HELSINKI);
    }

    private static void start(DynamoDbClient dynamoDb, RegisterTable register, BatchId batch) {
        WaveControl control = new WaveControl(
                new DynamoDbWaves(register),
                new DynamoDbSurveys(register),
                new DynamoDbServices(register),
                new DynamoDbAsked(dynamoDb, "TalliesTable"),
                batches -> {},
                new DynamoDbCellMaps(register),
                () -> NOW,
                HELSINKI,
                StartCheck.NONE);
        assertInstanceOf(WaveControl.Change.Changed.class, control.start(batch.wave()));
    }

    private static void answer(DynamoDbClient dynamoDb, Map<String, AttributeValue> row) {
        dynamoDb.updateItem(request -> request.tableName("InvitationsTable")
                .key(Map.of("id", row.getOrDefault("id", AttributeValue.fromS(""))))
                .updateExpression("SET answered = :true")
                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
    }

    private static void sayStop(DynamoDbClient dynamoDb, KeysTable keysTable, EmailAddress address) {
        new DynamoDbStoppedAddresses(dynamoDb, "AddressesTable")
                .stop(
                        AddressKey.of(new DynamoDbKeys(keysTable).key(KeyPurpose.ADDRESS), address),
                        new StopScope.Everything(),
                        Reason.UNSUBSCRIBED,
                        NOW);
    }

    private static Set<Map<String, AttributeValue>> rows(DynamoDbClient dynamoDb, String table) {
        return dynamoDb.scanPaginator(request -> request.tableName(table)).items().stream()
                .collect(Collectors.toSet());
    }

    private static List<Contact> contacts() {
        return IntStream.range(0, 40)
                .mapToObj(person -> new Contact(
                        new EmailAddress("asukas" + person + "@example.fi"),
                        new ServiceId("kirjasto"),
                        Optional.empty(),
                        new Strata(person % 2 == 0 ? "16-29" : "30-64", "ita", Language.FI)))
                .toList();
    }

    private static Survey survey() {
        return new Survey(
                new SurveyRef(SURVEY, 1),
                Privacy.ANONYMOUS,
                List.of(Language.FI),
                Survey.recommendAndWhy(),
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 20),
                365,
                60);
    }
}
