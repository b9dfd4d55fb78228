package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbAddressees;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbSentMinutes;
import fi.kuule.aws.dynamodb.DynamoDbWaveMailCounts;
import fi.kuule.aws.dynamodb.DynamoDbWaveProgress;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Pilot;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveMailCounts.Outcome;
import fi.kuule.wave.WaveProgress.Progress;
import fi.kuule.wave.WaveState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What dispatch remembers lives as long as it is needed, and no longer. */
@OnEveryEngine
class DispatchMemoryStorageTest {
    private static final String OUTBOX = "OutboxTable";
    private static final String INVITATIONS = "InvitationsTable";
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final LocalDate CLOSES = LocalDate.of(2027, 3, 31);
    private static int waves = 0;
    private final DynamoDbClient dynamoDb;
    private final Wave wave = wave("muisti" + ++waves);

    DispatchMemoryStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    @Test
    void theNamesOfMinutesThatAreTooOldGoWhetherOrNotTheirRowsAreThere() {
        DynamoDbSentMinutes minutes = new DynamoDbSentMinutes(dynamoDb, OUTBOX, new Random(1));
        dynamoDb.updateItem(request -> request.tableName(OUTBOX)
                .key(key("breaker"))
                .updateExpression("SET minutes = :old")
                .expressionAttributeValues(Map.of(":old", AttributeValue.fromNs(List.of("1", "2")))));
        minutes.add(NOW.minus(Duration.ofDays(61)), 7);
        minutes.add(NOW, 4);
        assertEquals(
                List.of(4L),
                minutes.since(NOW.minus(Duration.ofDays(60))).stream()
                        .map(minute -> minute.counts().mails())
                        .toList());
        assertEquals(
                List.of(Long.toString(NOW.getEpochSecond() / 60)),
                row("breaker").get("minutes").ns());
    }

    @Test
    void howFarAWaveHasComeIsKeptUntilSixtyDaysAfterItsLastDayWhateverElseIsCountedOfIt() {
        DynamoDbWaveProgress progress = new DynamoDbWaveProgress(dynamoDb, OUTBOX);
        Pilot some = new Pilot(Pilot.MAILS, 20, Optional.empty(), false);
        assertTrue(progress.advance(wave, Pilot.START, some));
        new DynamoDbWaveMailCounts(dynamoDb, OUTBOX).add(wave.id(), Set.of(Outcome.SENT), NOW);
        assertEquals(new Progress(some, false, false), progress.of(wave.id()));
        long last = CLOSES.plusDays(61).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        String id = "wave#" + wave.id().value() + "#progress";
        assertEquals(Long.toString(last), row(id).get("expires").n());
        progress.announcedSent(wave);
        progress.announcedClosed(wave);
        assertEquals(Long.toString(last), row(id).get("expires").n());
    }

    @Test
    void everyAddressOfAWaveIsReadOnce() {
        DynamoDbInvitations invitations = new DynamoDbInvitations(dynamoDb, INVITATIONS);
        Set<String> expected = new TreeSet<>();
        for (int person = 0; person < 230; person++) {
            invitations.add(invitation(person));
            expected.add("asukas" + person + "@posti.example");
        }
        List<String> read = new ArrayList<>();
        new DynamoDbAddressees(dynamoDb, INVITATIONS, new Random(1))
                .ofWave(wave.id(), address -> read.add(address.value()));
        assertEquals(230, read.size());
        assertEquals(expected, new TreeSet<>(read));
    }

    @Test
    void theListOfWavesThatMayBeBehindHoldsTheSame() {
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        new DynamoDbWaves(register).add(wave);
        assertTrue(DynamoDbWaves.behind(register).findAll().contains(wave));
        assertEquals(Optional.of(wave), DynamoDbWaves.behind(register).find(wave.id()));
    }

    private Invitation invitation(int person) {
        return new Invitation(
                new InvitationId(String.format(Locale.ROOT, "muisti%037d", person)),
                wave.id(),
                new ServiceId("kirjasto"),
                Optional.empty(),
                Language.FI,
                "||fi",
                Optional.of(new EmailAddress("asukas" + person + "@posti.example")),
                MailState.READY,
                false,
                Optional.of(NOW),
                NOW.plus(Duration.ofDays(200)));
    }

    private static Wave wave(String id) {
        return new Wave(
                new WaveId(id),
                new SurveyRef(new SurveyId("kysely"), 1),
                WaveState.RUNNING,
                LocalDate.of(2026, 11, 1),
                CLOSES,
                1,
                230,
                0,
                NOW,
                2);
    }

    private Map<String, AttributeValue> row(String id) {
        return dynamoDb.getItem(
                        request -> request.tableName(OUTBOX).key(key(id)).consistentRead(true))
                .item();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
