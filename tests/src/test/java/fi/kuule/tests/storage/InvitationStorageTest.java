package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbLetters;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.ServiceId;
import fi.kuule.tests.engine.Ability;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.Needs;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.InvitationMail;
import fi.kuule.wave.Invitations.Due;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.Letters.Letter;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

@OnEveryEngine
class InvitationStorageTest {
    private static final String TABLE = "InvitationsTable";
    private static final Instant OPENS = Instant.parse("2026-11-22T22:00:00Z");
    private static final Instant LATER = OPENS.plusSeconds(900);
    private static final Instant EXPIRES = Instant.parse("2027-03-20T22:00:00Z");
    private static final List<MailState> REPORTED = List.of(
            MailState.SENT,
            MailState.DELIVERED,
            MailState.BOUNCED,
            MailState.REFUSED,
            MailState.WITHDRAWN,
            MailState.COMPLAINED);
    private static int waves;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbInvitations invitations;
    private WaveId wave = new WaveId("wave");

    InvitationStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        invitations = new DynamoDbInvitations(dynamoDb, TABLE);
    }

    @BeforeEach
    void newWave() {
        wave = new WaveId("wave" + ++waves);
    }

    @Test
    void anInvitationIsFoundAsItWasAdded() {
        Invitation invitation = invitation(1);

        assertTrue(invitations.add(invitation));
        assertEquals(Optional.of(invitation), invitations.find(invitation.id()));
    }

    @Test
    void anInvitationThatExistsIsNotAddedAgainWhateverHappenedToIt() {
        Invitation invitation = added(1);
        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.empty());
        answer(invitation.id());

        assertFalse(invitations.add(invitation));
        assertTrue(invitations.find(invitation.id()).orElseThrow().answered());
        assertTrue(invitations.removeAddress(invitation.id()), "it was answered");
        assertEquals(MailState.SENT, mailOf(invitation));
    }

    @Test
    void whatIsDueIsFoundInEveryShardAndNoMoreThanAskedFor() {
        Set<InvitationId> all = new HashSet<>();
        IntStream.range(0, 40).forEach(person -> all.add(added(person).id()));
        WaveId other = wave;
        newWave();
        added(1);

        Set<InvitationId> due = new HashSet<>();
        invitations.due(other, OPENS, 100).forEach(one -> due.add(one.id()));

        assertEquals(all, due);
        assertEquals(7, invitations.due(other, OPENS, 7).size());
        assertEquals(List.of(), invitations.due(other, OPENS.minusSeconds(1), 100));
    }

    @Test
    void aDueMailIsMovedByOneAndNotByTheOther() {
        Invitation invitation = added(1);
        Due due = invitations.due(wave, OPENS, 10).get(0);

        assertTrue(invitations.moveDue(due, LATER));
        assertFalse(invitations.moveDue(due, LATER));

        assertEquals(MailState.QUEUED, mailOf(invitation));
        assertEquals(List.of(), invitations.due(wave, OPENS, 10));
        assertEquals(List.of(new Due(invitation.id(), LATER, 0)), invitations.due(wave, LATER, 10));
    }

    @Test
    void aSettledMailIsNoLongerDue() {
        Invitation invitation = added(1);

        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.empty());

        assertEquals(MailState.SENT, mailOf(invitation));
        assertEquals(List.of(), invitations.due(wave, LATER, 10));
        assertFalse(invitations.moveDue(new Due(invitation.id(), OPENS, 0), LATER));
    }

    @Test
    void aMailThatCameBackBeforeItWasSettledStaysBackAndIsNoLongerDue() {
        Invitation invitation = added(1);
        invitations.recordMail(invitation.id(), MailState.BOUNCED);

        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.empty());

        assertEquals(MailState.BOUNCED, mailOf(invitation));
        assertEquals(List.of(), invitations.due(wave, LATER, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, DELIVERED, DELIVERED",
        "DELIVERED, SENT, DELIVERED",
        "BOUNCED, DELIVERED, BOUNCED",
        "DELIVERED, BOUNCED, BOUNCED",
        "DELIVERED, COMPLAINED, COMPLAINED",
        "COMPLAINED, SENT, COMPLAINED",
        "SENT, SENT, SENT"
    })
    void reportsComeInAnyOrderAndNeverTakeAMailBack(MailState first, MailState second, MailState left) {
        Invitation invitation = added(1);

        invitations.recordMail(invitation.id(), first);
        invitations.recordMail(invitation.id(), second);

        assertEquals(left, mailOf(invitation));
    }

    @Test
    void nothingIsWrittenAboutAnInvitationThatIsGone() {
        InvitationId gone = invitation(99).id();

        invitations.recordMail(gone, MailState.DELIVERED);
        invitations.settleMail(gone, 0, MailState.SENT, Optional.empty());
        assertFalse(invitations.removeAddress(gone));

        assertEquals(Optional.empty(), invitations.find(gone));
    }

    /** Every course of a few steps; and the rules of core have the word. */
    @ParameterizedTest
    @MethodSource("courses")
    void theTableDoesWhatTheRulesOfCoreSay(long seed) {
        Random random = new Random(seed);
        for (int course = 0; course < 12; course++) {
            Invitation expected = added(course);
            for (int step = 0; step < 6; step++) {
                expected = step(random, expected);
                assertEquals(Optional.of(expected), invitations.find(expected.id()), "seed " + seed + ", step " + step);
            }
        }
    }

    static LongStream courses() {
        return LongStream.range(0, 12);
    }

    private Invitation step(Random random, Invitation before) {
        MailState state = REPORTED.get(random.nextInt(REPORTED.size()));
        int round = random.nextInt(3);
        Optional<Instant> reminder = random.nextBoolean() && round < 2 && state.maySendMore()
                ? Optional.of(OPENS.plusSeconds(3600L * random.nextInt(100)))
                : Optional.empty();
        return switch (random.nextInt(10)) {
            case 0 -> {
                Due due = new Due(before.id(), before.dueAt().orElse(LATER), round);
                Optional<Invitation> moved = InvitationMail.moved(before, due, LATER);
                assertEquals(moved.isPresent(), invitations.moveDue(due, LATER));
                yield moved.orElse(before);
            }
            case 1 -> {
                invitations.removeAddress(before.id());
                yield InvitationMail.withoutAddress(before);
            }
            case 2, 3 -> {
                invitations.recordMail(before.id(), state);
                yield InvitationMail.recorded(before, state);
            }
            case 4 -> {
                WayOut way = WayOut.values()[random.nextInt(WayOut.values().length)];
                assertEquals(!before.answered(), invitations.leave(before.id(), way));
                yield before.answered() ? before : before.left(way);
            }
            case 5 -> {
                if (!before.answered()) answerAfterAll(before.id());
                yield InvitationMail.answered(before);
            }
            default -> {
                invitations.settleMail(before.id(), round, state, reminder);
                yield InvitationMail.settled(before, round, state, reminder);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverAnswersOrLeavesWhileTheMailIsSettledIsNotReminded(boolean answers) {
        Invitation invitation = added(1);
        if (answers) answerAfterAll(invitation.id());
        else invitations.leave(invitation.id(), WayOut.NOT_USED);

        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.of(LATER));

        assertEquals(MailState.SENT, mailOf(invitation));
        assertEquals(List.of(), invitations.due(wave, EXPIRES, 10));
    }

    @Test
    void theIndexOfWhatIsDueTellsTheRound() {
        Invitation invitation = added(1);
        invitations.settleMail(invitation.id(), 0, MailState.SENT, Optional.of(LATER));
        assertEquals(List.of(new Due(invitation.id(), LATER, 1)), invitations.due(wave, LATER, 10));
        assertFalse(invitations.moveDue(new Due(invitation.id(), LATER, 0), LATER));
    }

    @Test
    void theAddressIsTakenOffAndNothingMoreIsDue() {
        Invitation invitation = added(1);

        assertFalse(invitations.removeAddress(invitation.id()), "not answered");

        Invitation left = invitations.find(invitation.id()).orElseThrow();
        assertEquals(Optional.empty(), left.address());
        assertEquals(Optional.empty(), left.dueAt());
        assertEquals(invitation.combination(), left.combination());
    }

    @Test
    void aLetterIsFoundAsItWasAddedUntilItsReferenceIsTakenOff() {
        Invitation letter = letter(1);

        assertTrue(invitations.add(letter));
        assertEquals(Optional.of(letter), invitations.find(letter.id()));
        assertEquals(List.of(), invitations.due(wave, EXPIRES, 10));
        invitations.removeAddress(letter.id());
        assertEquals(
                Optional.empty(), invitations.find(letter.id()).orElseThrow().recipient());
        assertEquals(Channel.LETTER, invitations.find(letter.id()).orElseThrow().channel());
    }

    @Test
    void theLettersOfAWaveAreListedByTheHundredAndItsMailsAreNot() {
        List<Letter> expected = new ArrayList<>();
        for (int person = 0; person < 230; person++) {
            Invitation letter = letter(person);
            invitations.add(letter);
            added(person);
            if (person == 0) invitations.removeAddress(letter.id());
            else
                expected.add(
                        new Letter(letter.id(), letter.reference().orElseThrow(), letter.service(), letter.language()));
        }

        List<Letter> found = new ArrayList<>(new DynamoDbLetters(dynamoDb, TABLE, new Random(1)).of(wave));

        expected.sort(Comparator.comparing(one -> one.id().value()));
        found.sort(Comparator.comparing(one -> one.id().value()));
        assertEquals(expected, found);
        assertEquals(List.of(), new DynamoDbLetters(dynamoDb, TABLE, new Random(1)).of(new WaveId("muu")));
    }

    private Invitation letter(int person) {
        Reference reference = new Reference("A-" + person);
        ServiceId service = new ServiceId("kirjasto");
        return new Invitation(
                LetterCode.of(new HmacKey(new byte[32]), wave, reference, service)
                        .invitation(),
                wave,
                service,
                Optional.empty(),
                Language.SV,
                "65-|ita|sv|letter",
                Optional.of(reference),
                MailState.READY,
                false,
                Optional.empty(),
                EXPIRES);
    }

    @Test
    void everyInvitationOfAWaveIsListedOnce() {
        List<Summary> expected = new ArrayList<>();
        IntStream.range(0, 30).mapToObj(this::added).map(this::summary).forEach(expected::add);

        List<Summary> listed = new ArrayList<>();
        invitations.ofWave(wave, listed::add);

        expected.sort(Comparator.comparing(one -> one.id().value()));
        listed.sort(Comparator.comparing(one -> one.id().value()));
        assertEquals(expected, listed);
    }

    @Test
    void anOrdinaryInvitationStaysUnderAKilobyte() {
        Invitation lengthy = new Invitation(
                id(1),
                wave,
                new ServiceId("terveyskeskuksen-ajanvaraus-ja-neuvonta"),
                Optional.of("puhelinpalvelu-ja-takaisinsoitto"),
                Language.SV,
                "65-74-vuotiaat ja vanhemmat|Itäkeskus, Kontula ja Östersundom|sv",
                Optional.of(new EmailAddress("a".repeat(64) + "@" + "pitka-verkkotunnus.".repeat(6) + "example.fi")),
                MailState.READY,
                false,
                Optional.of(OPENS),
                EXPIRES);
        invitations.add(lengthy);

        Map<String, AttributeValue> item = item(lengthy.id());

        int bytes = item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + size(entry.getValue()))
                .sum();
        assertTrue(bytes < 1_000, () -> bytes + " bytes");
    }

    @Test
    void whoeverLeavesIsListedWithTheLastWayOutAndNothingMoreIsDue() {
        Invitation invitation = added(1);
        assertTrue(invitations.leave(invitation.id(), WayOut.NOT_USED));
        assertTrue(invitations.leave(invitation.id(), WayOut.NOT_USED));
        assertTrue(invitations.leave(invitation.id(), WayOut.REFUSED));

        List<Summary> listed = new ArrayList<>();
        invitations.ofWave(wave, listed::add);

        assertEquals(
                invitation.left(WayOut.REFUSED),
                invitations.find(invitation.id()).orElseThrow());
        assertEquals(Optional.of(WayOut.REFUSED), listed.getFirst().wayOut());
        assertEquals(List.of(), invitations.due(wave, EXPIRES, 10));
    }

    @Test
    void whoeverHasAnsweredOrIsGoneCannotLeave() {
        Invitation invitation = added(1);
        answer(invitation.id());

        assertFalse(invitations.leave(invitation.id(), WayOut.REFUSED));
        assertFalse(invitations.leave(id(2), WayOut.REFUSED));

        assertEquals(
                Optional.empty(),
                invitations.find(invitation.id()).orElseThrow().wayOut());
        assertEquals(Optional.empty(), invitations.find(id(2)));
    }

    @Test
    @Needs(Ability.UNITS)
    void answeringWritesOneUnitAndTouchesNoIndex() {
        Invitation invitation = added(1);

        ConsumedCapacity mailed = set(invitation.id(), "mail", AttributeValue.fromS("SENT"));
        ConsumedCapacity answered = answer(invitation.id());

        assertEquals(1.0, answered.table().capacityUnits());
        assertFalse(answered.hasGlobalSecondaryIndexes());
        assertTrue(mailed.hasGlobalSecondaryIndexes(), "an index that is touched is told");
        assertTrue(invitations.find(invitation.id()).orElseThrow().answered());
    }

    /** As the transaction of the answer does it, whether or not its reader had left. */
    private void answerAfterAll(InvitationId id) {
        dynamoDb.updateItem(request -> request.tableName(TABLE)
                .key(Map.of("id", AttributeValue.fromS(id.value())))
                .updateExpression("SET answered = :true REMOVE wayOut")
                .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))));
    }

    private ConsumedCapacity answer(InvitationId id) {
        return set(id, "answered", AttributeValue.fromBool(true));
    }

    private ConsumedCapacity set(InvitationId id, String name, AttributeValue value) {
        return dynamoDb.updateItem(request -> request.tableName(TABLE)
                        .key(Map.of("id", AttributeValue.fromS(id.value())))
                        .updateExpression("SET #name = :value")
                        .conditionExpression("attribute_exists(id) AND attribute_not_exists(answered)")
                        .expressionAttributeNames(Map.of("#name", name))
                        .expressionAttributeValues(Map.of(":value", value))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
    }

    private Map<String, AttributeValue> item(InvitationId id) {
        return dynamoDb.getItem(request -> request.tableName(TABLE).key(Map.of("id", AttributeValue.fromS(id.value()))))
                .item();
    }

    /** As DynamoDB counts: text in UTF-8, a number in at most 21 bytes. */
    private static int size(AttributeValue value) {
        return value.s() == null ? 21 : value.s().getBytes(StandardCharsets.UTF_8).length;
    }

    private MailState mailOf(Invitation invitation) {
        return invitations.find(invitation.id()).orElseThrow().mail();
    }

    private Summary summary(Invitation invitation) {
        return new Summary(invitation.id(), invitation.service(), invitation.combination(), invitation.mail());
    }

    private Invitation added(int person) {
        Invitation invitation = invitation(person);
        assertTrue(invitations.add(invitation));
        return invitation;
    }

    private InvitationId id(int person) {
        return LinkToken.of(new HmacKey(new byte[32]), wave, address(person), new ServiceId("kirjasto"))
                .invitation();
    }

    private static EmailAddress address(int person) {
        return new EmailAddress("asukas" + person + "@example.fi");
    }

    private Invitation invitation(int person) {
        return new Invitation(
                id(person),
                wave,
                new ServiceId("kirjasto"),
                person % 2 == 0 ? Optional.of("tiski") : Optional.empty(),
                Language.FI,
                "16-29|ita|fi",
                Optional.of(address(person)),
                MailState.READY,
                false,
                Optional.of(OPENS),
                EXPIRES);
    }
}
