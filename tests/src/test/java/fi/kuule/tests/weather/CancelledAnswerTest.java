package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.WaveId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The transaction of a first answer is cancelled for every reason that DynamoDB has, in every position. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancelledAnswerTest {
    static final List<String> REASONS = List.of(
            "None",
            "ConditionalCheckFailed",
            "ItemCollectionSizeLimitExceeded",
            "TransactionConflict",
            "ProvisionedThroughputExceeded",
            "ThrottlingError",
            "ValidationError");
    private static final Set<String> PASSING =
            Set.of("None", "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");
    private Stores stores;
    private DynamoDbResponses responses;
    private DynamoDbInvitations invitations;

    @BeforeAll
    void start() {
        stores = new Stores();
        responses = new DynamoDbResponses(stores.dynamoDb, "ResponsesTable", new Random(1), "InvitationsTable");
        invitations = new DynamoDbInvitations(stores.dynamoDb, "InvitationsTable");
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    @AfterEach
    void clear() {
        stores.weather.clear();
    }

    static Stream<Arguments> pairs() {
        return REASONS.stream().flatMap(first -> REASONS.stream().map(second -> Arguments.of(first, second)));
    }

    private Invitation invited(String name) {
        Invitation invitation = Examples.invitation(new WaveId("syksy"), name);
        invitations.add(invitation);
        return invitation;
    }

    private boolean answer(String name) {
        return responses.addFirst(
                Examples.response(name),
                Examples.invitation(new WaveId("syksy"), name).id());
    }

    private boolean isAnswered(String name) {
        return invitations
                .find(Examples.invitation(new WaveId("syksy"), name).id())
                .orElseThrow()
                .answered();
    }

    private boolean isStored(String name) {
        return responses.find(Examples.response(name).key()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatPassesIsTriedAgainWhatWasAnsweredIsSaidAndTheRestIsBroken(String first, String second) {
        String name = first + " " + second;
        invited(name);
        Fault cancelled = Fault.cancelled(first, second);
        stores.weather.bring(cancelled, Calls.to("dynamodb"), Spell.nth(1));
        long before = stores.weather.struck(cancelled);
        boolean answered = first.equals("ConditionalCheckFailed") || second.equals("ConditionalCheckFailed");
        boolean passing = !name.equals("None None") && PASSING.contains(first) && PASSING.contains(second);
        if (answered) assertEquals(false, answer(name));
        else if (passing) assertEquals(true, answer(name));
        else assertThrows(TransactionCanceledException.class, () -> answer(name));
        assertEquals(before + 1, stores.weather.struck(cancelled));
        assertEquals(!answered && passing, isAnswered(name));
        assertEquals(!answered && passing, isStored(name));
    }

    @Test
    void aConflictThatNeverEndsIsNotTriedForEver() {
        invited("unlucky");
        Fault conflict = Fault.cancelled("TransactionConflict", "TransactionConflict");
        long before = stores.weather.struck(conflict);
        stores.weather.bring(conflict, Calls.to("dynamodb"), Spell.always());
        assertThrows(TransactionCanceledException.class, () -> answer("unlucky"));
        assertEquals(before + 15, stores.weather.struck(conflict));
    }
}
