package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbOutbox;
import fi.kuule.aws.dynamodb.DynamoDbSendingBreaker;
import fi.kuule.aws.dynamodb.DynamoDbSentMinutes;
import fi.kuule.aws.dynamodb.DynamoDbWaveProgress;
import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Sending;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.State;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.mail.SentMinutes.Minute;
import fi.kuule.mail.Step;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Pilot;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveProgress.Progress;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class CarefulSendingStorageTest {
    private static final String TABLE = "OutboxTable";
    private static final Instant MINUTE = Instant.parse("2026-11-10T08:00:00Z");
    private static final Trip TRIP = new Trip(MINUTE, Cause.BOUNCES, new SentCounts(50, 5, 1));
    private static int waves = 0;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbOutbox outbox;
    private final DynamoDbSentMinutes minutes;
    private final DynamoDbSendingBreaker breaker;
    private final DynamoDbWaveProgress progress;
    private final Wave wave = new Wave(
            new WaveId("huolella" + ++waves),
            new SurveyRef(new SurveyId("kysely"), 1),
            WaveState.RUNNING,
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            1,
            1,
            0,
            MINUTE,
            2);

    CarefulSendingStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        outbox = new DynamoDbOutbox(dynamoDb, TABLE, new Random(1));
        minutes = new DynamoDbSentMinutes(dynamoDb, TABLE, new Random(2));
        breaker = new DynamoDbSendingBreaker(dynamoDb, TABLE);
        progress = new DynamoDbWaveProgress(dynamoDb, TABLE);
    }

    /** The breaker is one row of the whole stack. */
    @BeforeEach
    void anEmptyMemory() {
        dynamoDb.scanPaginator(request -> request.tableName(TABLE)).items().stream()
                .map(item -> item.getOrDefault("id", AttributeValue.fromS("")))
                .filter(id -> id.s().equals("breaker") || id.s().startsWith("minute#"))
                .forEach(id ->
                        dynamoDb.deleteItem(request -> request.tableName(TABLE).key(Map.of("id", id))));
    }

    @Test
    void whatIsSentInAMinuteAddsUpAndTheNewestMinuteIsFirst() {
        minutes.add(MINUTE.plusSeconds(10), 4);
        minutes.add(MINUTE.plusSeconds(59), 6);
        minutes.add(MINUTE.plusSeconds(300), 1);
        assertEquals(List.of(minute(300, 1, 0, 0), minute(0, 10, 0, 0)), minutes.since(Instant.EPOCH));
        assertEquals(List.of(minute(300, 1, 0, 0)), minutes.since(MINUTE.plusSeconds(1)));
    }

    @Test
    void forgottenMinutesAreNotAskedForAgain() {
        minutes.add(MINUTE, 4);
        minutes.add(MINUTE.plusSeconds(300), 1);
        minutes.forget(List.of(minute(0, 4, 0, 0)));
        assertEquals(List.of(minute(300, 1, 0, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void aMailThatComesBackIsCountedOnceToTheMinuteInWhichItWent() {
        MailId mail = sent("r-palaava");
        report(mail, Kind.HARD_BOUNCE, MINUTE.plusSeconds(500));
        report(mail, Kind.HARD_BOUNCE, MINUTE.plusSeconds(700));
        report(mail, Kind.DELIVERED, MINUTE.plusSeconds(800));
        assertEquals(List.of(minute(0, 1, 1, 0)), minutes.since(Instant.EPOCH));
        report(mail, Kind.COMPLAINT, MINUTE.plusSeconds(900));
        report(mail, Kind.COMPLAINT, MINUTE.plusSeconds(900));
        assertEquals(List.of(minute(0, 1, 1, 1)), minutes.since(Instant.EPOCH));
        assertEquals(Optional.of(MailState.COMPLAINED), outbox.stateOf(mail));
    }

    @Test
    void aBounceThatOvertakesTheMarkOfSendingIsCounted() {
        MailId mail = new MailId("r-ohittava");
        outbox.claim(mail, MINUTE, Sending.LEASE);
        report(mail, Kind.HARD_BOUNCE, MINUTE.plusSeconds(1));
        outbox.take(mail, new Step.Accept(MINUTE.plusSeconds(2), "ses-1"));
        minutes.add(MINUTE, 1);
        assertEquals(List.of(minute(0, 1, 1, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void aBounceThatIsFasterThanTheReplicasIsCounted() {
        MailId mail = sent("r-nopea");
        new DynamoDbOutbox(new LaggingDynamoDb(dynamoDb), TABLE, new Random(1))
                .take(mail, new Step.Report(MINUTE.plusSeconds(6), Kind.HARD_BOUNCE));
        assertEquals(List.of(minute(0, 1, 1, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void aMailOfTheMinuteBeforeIsSeenWithTheNext() {
        MailId mail = new MailId("r-rajalla");
        outbox.claim(mail, MINUTE.minusMillis(1), Sending.LEASE);
        report(mail, Kind.HARD_BOUNCE, MINUTE);
        minutes.add(MINUTE, 1);
        assertEquals(List.of(minute(0, 1, 0, 0), minute(-60, 0, 1, 0)), minutes.since(Instant.EPOCH));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO_REPLY", "NOT_SPAM", "BOUNCED_BEFORE", "COMPLAINED_BEFORE"})
    void whatIsNoNewBounceOrComplaintIsNoneForTheBreaker(Kind kind) {
        report(sent("r-" + kind), kind, MINUTE.plusSeconds(500));
        assertEquals(List.of(minute(0, 1, 0, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void theBounceOfAMailThatNobodyKnowsCountsNothing() {
        report(new MailId("r-tuntematon"), Kind.HARD_BOUNCE, MINUTE);
        minutes.add(MINUTE, 1);
        assertEquals(List.of(minute(0, 1, 0, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void manyThatComeBackAtOnceAreAllCounted() throws Exception {
        List<Callable<Void>> reports = new ArrayList<>();
        IntStream.range(0, 20)
                .mapToObj(i -> sent("r-yhdessa" + i))
                .forEach(mail -> reports.add(() -> {
                    report(mail, Kind.HARD_BOUNCE, MINUTE);
                    return null;
                }));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Void> report : threads.invokeAll(reports)) report.get();
        }
        assertEquals(List.of(minute(0, 20, 20, 0)), minutes.since(Instant.EPOCH));
    }

    @Test
    void theBreakerTripsOnceAndSaysWhy() {
        assertEquals(State.GOING, breaker.state());
        assertTrue(breaker.trip(TRIP));
        assertFalse(breaker.trip(new Trip(MINUTE.plusSeconds(60), Cause.COMPLAINTS, SentCounts.NONE)));
        assertEquals(new State(Optional.of(TRIP), false, Instant.EPOCH), breaker.state());
        breaker.announced();
        assertTrue(breaker.state().announced());
    }

    @Test
    void resumingForgetsWhatWasSentBeforeAndTheNextTripIsAnnouncedAnew() {
        assertFalse(breaker.resume(MINUTE));
        minutes.add(MINUTE, 50);
        breaker.trip(TRIP);
        breaker.announced();
        assertTrue(breaker.resume(MINUTE.plusSeconds(600)));
        assertEquals(new State(Optional.empty(), false, MINUTE.plusSeconds(600)), breaker.state());
        assertEquals(List.of(), minutes.since(Instant.EPOCH));
        assertFalse(breaker.resume(MINUTE.plusSeconds(700)));
        breaker.trip(TRIP);
        assertFalse(breaker.state().announced());
    }

    @Test
    void aPilotMovesOnFromWhereItIsOnly() {
        Pilot some = new Pilot(50, 20, Optional.empty(), false);
        Pilot waiting = new Pilot(50, 50, Optional.of(MINUTE.plusSeconds(900)), false);
        Pilot more = new Pilot(100, 50, Optional.empty(), false);
        assertEquals(Progress.START, progress.of(wave.id()));
        assertTrue(progress.advance(wave, Pilot.START, some));
        assertFalse(progress.advance(wave, Pilot.START, some));
        assertTrue(progress.advance(wave, some, waiting));
        assertEquals(waiting, progress.of(wave.id()).pilot());
        assertTrue(progress.advance(wave, waiting, more));
        assertFalse(progress.advance(wave, waiting, more));
        assertEquals(more, progress.of(wave.id()).pilot());
    }

    @Test
    void whatWasAnnouncedStaysSoAndAWaveThatHasGoneOutHasNoPilot() {
        progress.advance(wave, Pilot.START, new Pilot(50, 20, Optional.empty(), false));
        progress.announcedSent(wave);
        assertEquals(new Progress(new Pilot(50, 20, Optional.empty(), true), true, false), progress.of(wave.id()));
        progress.announcedClosed(wave);
        assertTrue(progress.of(wave.id()).announcedClosed());
    }

    private void report(MailId mail, Kind kind, Instant at) {
        outbox.take(mail, new Step.Report(at, kind));
    }

    private MailId sent(String id) {
        MailId mail = new MailId(id);
        outbox.claim(mail, MINUTE.plusSeconds(5), Sending.LEASE);
        outbox.take(mail, new Step.Accept(MINUTE.plusSeconds(6), "ses-1"));
        minutes.add(MINUTE.plusSeconds(6), 1);
        return mail;
    }

    private static Minute minute(long second, long mails, long bounces, long complaints) {
        return new Minute(MINUTE.plusSeconds(second), new SentCounts(mails, bounces, complaints));
    }
}
