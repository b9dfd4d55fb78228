package fi.kuule.aws.dynamodb;

import fi.kuule.response.Response;
import fi.kuule.wave.InvitationId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One transaction: the invitation becomes answered, without a time, and the response is put. Only the first of two that meet succeeds. The
 * transaction carries nothing that names both but itself.
 */
final class FirstAnswer {
    private static final int MOST_TRIES = 15;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final String NO_REASON = "None";
    private static final String ANSWERED = "ConditionalCheckFailed";

    /** Reasons that pass by themselves. The SDK does not repeat a transaction for them. */
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    private final DynamoDbClient dynamoDb;
    private final String responses;
    private final String invitations;
    private final Pauses pauses;

    FirstAnswer(DynamoDbClient dynamoDb, String responses, String invitations, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.responses = responses;
        this.invitations = invitations;
        this.pauses = new Pauses(random, LONGEST_PAUSE);
    }

    boolean store(Response response, InvitationId invitation) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(answered(invitation), put(response))
                .build();
        for (int tried = 1; ; tried++) {
            try {
                dynamoDb.transactWriteItems(request);
                return true;
            } catch (TransactionCanceledException e) {
                Set<String> reasons = reasons(e);
                if (reasons.contains(ANSWERED)) return false;
                if (tried == MOST_TRIES || reasons.isEmpty() || !PASSING.containsAll(reasons)) throw e;
                pauses.pause(tried);
            }
        }
    }

    private static Set<String> reasons(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .map(CancellationReason::code)
                .filter(code -> !NO_REASON.equals(code))
                .collect(Collectors.toSet());
    }

    private TransactWriteItem answered(InvitationId invitation) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(invitations)
                        .key(InvitationKeys.key(invitation))
                        .updateExpression("SET answered = :true")
                        .conditionExpression("attribute_exists(id) AND attribute_not_exists(answered)")
                        .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true))))
                .build();
    }

    private TransactWriteItem put(Response response) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(responses)
                        .item(ResponseItem.of(response).attributes())
                        .conditionExpression("attribute_not_exists(id)"))
                .build();
    }
}
