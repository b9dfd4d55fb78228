package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.Digest;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Touched;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Ability;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.Needs;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class ResponseStorageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private final DynamoDbClient dynamoDb;

    ResponseStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    private static DynamoDbResponses responses(DynamoDbClient client) {
        return new DynamoDbResponses(client, "ResponsesTable", new Random(1), "InvitationsTable");
    }

    /** An invitation as the table has it, with everything that stands in its indexes. */
    private InvitationId invitation(String name) {
        InvitationId id = new InvitationId(Digest.sha256(name));
        dynamoDb.putItem(request -> request.tableName("InvitationsTable")
                .item(Map.of(
                        "id", AttributeValue.fromS(id.value()),
                        "waveShard", AttributeValue.fromS("w1#3"),
                        "dueAt", AttributeValue.fromN("1795000000"),
                        "service", AttributeValue.fromS("kirjasto"),
                        "cell", AttributeValue.fromS("16-29|itakylat|fi"),
                        "mail", AttributeValue.fromS("SENT"),
                        "language", AttributeValue.fromS("fi"),
                        "address", AttributeValue.fromS("invented.person@mantyranta.example"))));
        return id;
    }

    private Map<String, AttributeValue> row(InvitationId id) {
        return dynamoDb.getItem(request -> request.tableName("InvitationsTable")
                        .key(Map.of("id", AttributeValue.fromS(id.value())))
                        .consistentRead(true))
                .item();
    }

    private static Response response(int service, String secret, int score, Optional<String> why) {
        return new Response(
                new ResponseKey(service, DAY, Digest.sha256(secret)),
                new ServiceId("kirjasto"),
                new SurveyRef(new SurveyId("syksy"), 1),
                Optional.of(new WaveId("w1")),
                "16-29|*|fi",
                Response.MAIL,
                new Rating(score),
                why,
                Optional.empty(),
                LocalDate.of(2028, 11, 30));
    }

    @Test
    @Needs(Ability.UNITS)
    void anAnswerUpToOneKilobyteTakesAtMostFourWriteUnits() {
        MeteredDynamoDb metered = new MeteredDynamoDb(dynamoDb);
        Response response = response(1, "units", 9, Optional.of("ä".repeat(350)));

        assertTrue(responses(metered).addFirst(response, invitation("units")));

        System.out.println("write units of an answer up to 1 KB: " + metered.units());
        assertTrue(metered.units() > 0 && metered.units() <= 4, "units " + metered.units());
    }

    @Test
    void anAnonymousAnswerHasADayAndNeitherTimeNorInvitation() {
        Response response = response(2, "anonymous", 9, Optional.of("Hyvä"));
        InvitationId invitation = invitation("anonymous");
        Set<String> before = new HashSet<>(row(invitation).keySet());

        responses(dynamoDb).addFirst(response, invitation);

        Map<String, AttributeValue> stored =
                dynamoDb.scan(request -> request.tableName("ResponsesTable")).items().stream()
                        .filter(item -> item.get("serviceDay").s().equals("2#2026-11-20#0"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                Set.of("serviceDay", "id", "service", "survey", "wave", "cell", "channel", "score", "why", "expires"),
                stored.keySet());
        before.add("answered");
        assertEquals(before, row(invitation).keySet());
        assertEquals(AttributeValue.fromBool(true), row(invitation).get("answered"));
    }

    @Test
    void whoeverAnswersAfterLeavingHasNotLeft() {
        InvitationId invitation = invitation("returned");
        DynamoDbInvitations invitations = new DynamoDbInvitations(dynamoDb, "InvitationsTable");
        assertTrue(invitations.leave(invitation, WayOut.REFUSED));

        assertTrue(responses(dynamoDb).addFirst(response(4, "returned", 9, Optional.empty()), invitation));

        assertFalse(row(invitation).containsKey("wayOut"));
        assertFalse(invitations.leave(invitation, WayOut.REFUSED));
    }

    @Test
    void secondAnswerToTheSameInvitationChangesNothing() {
        DynamoDbResponses responses = responses(dynamoDb);
        InvitationId invitation = invitation("second");
        Response first = response(3, "first", 9, Optional.of("Hyvä"));
        Response second = response(3, "other", 0, Optional.empty());

        assertTrue(responses.addFirst(first, invitation));
        assertFalse(responses.addFirst(second, invitation));

        assertEquals(Optional.of(first), responses.find(first.key()));
        assertEquals(Optional.empty(), responses.find(second.key()));
    }

    @Test
    void anAnswerToAnInvitationThatIsGoneIsNotStored() {
        Response response = response(4, "gone", 9, Optional.empty());

        assertFalse(responses(dynamoDb).addFirst(response, new InvitationId(Digest.sha256("never was"))));
        assertEquals(Optional.empty(), responses(dynamoDb).find(response.key()));
    }

    @Test
    void ofManyAnswersAtOnceToOneInvitationExactlyOneIsStored() throws Exception {
        InvitationId invitation = invitation("race");
        List<Callable<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Response response = response(5, "race " + i, i, Optional.empty());
            answers.add(() -> responses(dynamoDb).addFirst(response, invitation));
        }
        int stored = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer : threads.invokeAll(answers)) if (answer.get()) stored++;
        }
        List<Response> found = new ArrayList<>();
        responses(dynamoDb).ofDay(5, DAY, found::add);

        assertEquals(1, stored);
        assertEquals(1, found.size());
    }

    @Test
    void aTransactionThatMetAnotherIsTriedAgain() {
        ConflictingDynamoDb conflicting = new ConflictingDynamoDb(dynamoDb, 3);

        assertTrue(
                responses(conflicting).addFirst(response(6, "conflict", 9, Optional.empty()), invitation("conflict")));
        assertEquals(4, conflicting.tries());
    }

    @Test
    @Needs(Ability.TRANSACTION_TOKENS)
    void anAnswerWhoseReplyWasLostIsNotTakenForASecondOne() {
        RepeatingDynamoDb repeating = new RepeatingDynamoDb(dynamoDb);
        Response response = response(8, "lost", 9, Optional.empty());

        assertTrue(responses(repeating).addFirst(response, invitation("lost")));
        assertEquals(Optional.of(response), responses(dynamoDb).find(response.key()));
    }

    @Test
    void anAnswerReadsBackAsItWasStored() {
        DynamoDbResponses responses = responses(dynamoDb);
        Response open = new Response(
                new ResponseKey(1023, DAY, Digest.sha256("open")),
                new ServiceId("kirjasto"),
                new SurveyRef(new SurveyId("syksy"), 2),
                Optional.empty(),
                "*|*|*",
                "poster",
                new Rating(0),
                Optional.of("rivi\nrivi\t”lainaus”"),
                Optional.of(new InvitationId(Digest.sha256("x"))),
                LocalDate.of(2027, 2, 28));

        assertTrue(responses.add(open));
        assertFalse(responses.add(open));
        assertEquals(Optional.of(open), responses.find(open.key()));
        responses.recell(open.key(), "16-29|*|*", "letter");
        assertEquals("16-29|*|*", responses.find(open.key()).orElseThrow().cell());
        assertEquals("letter", responses.find(open.key()).orElseThrow().channel());
        assertTrue(responses.remove(open.key()));
        assertFalse(responses.remove(open.key()));
        responses.recell(open.key(), "*|*|*", "*");
        assertEquals(Optional.empty(), responses.find(open.key()));
    }

    @Test
    void aDayIsReadInPagesAndHoldsNoOtherDay() {
        DynamoDbResponses responses = responses(dynamoDb);
        List<Response> many = new ArrayList<>();
        for (int i = 0; i < 160; i++) many.add(response(7, "many " + i, i % 11, Optional.of("x".repeat(9_000))));
        responses.addAll(many);
        responses.addAll(many);
        List<Response> found = new ArrayList<>();

        responses.ofDay(7, DAY, found::add);
        responses.ofDay(7, DAY.plusDays(1), found::add);
        responses.ofDay(70, DAY, found::add);

        assertEquals(160, found.size());
        assertEquals(Set.copyOf(many), Set.copyOf(found));
    }

    @Test
    void aTouchedDayIsFoundOnceUntilItIsCleared() {
        DynamoDbTouched touched = new DynamoDbTouched(dynamoDb, "TalliesTable", new Random(1));
        ServiceId library = new ServiceId("kirjasto");

        touched.mark(library, DAY);
        Touched.Day first = touched.findAll().get(0);
        touched.mark(library, DAY);
        Touched.Day second = touched.findAll().get(0);
        touched.clear(first);
        List<Touched.Day> markedAgain = touched.findAll();
        touched.clear(second);

        assertEquals(library, first.service());
        assertEquals(DAY, first.day());
        assertEquals(List.of(second), markedAgain);
        assertEquals(List.of(), touched.findAll());
    }

    @Test
    void anOpenLinkIsFoundByItsCode() {
        DynamoDbOpenLinks links = new DynamoDbOpenLinks(new RegisterTable(dynamoDb, "RegisterTable"));
        OpenLink link = new OpenLink(
                "kirjasto-juliste", new SurveyId("syksy"), new ServiceId("kirjasto"), Optional.of("tiski"), "poster");

        links.put(link);

        assertEquals(Optional.of(link), links.find("kirjasto-juliste"));
        assertEquals(Optional.empty(), links.find("muu"));
        assertEquals(List.of(link), links.findAll());
    }
}
