package fi.kuule.aws.dynamodb;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes several items together, tried again after growing pauses while somebody else writes the same ones. */
final class PatientTransaction {
    private static final int MOST_TRIES = 15;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final String NO_REASON = "None";
    private static final String CONDITION = "ConditionalCheckFailed";

    /** Reasons that pass by themselves. The SDK does not repeat a transaction for them. */
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError");

    private final DynamoDbClient dynamoDb;
    private final Pauses pauses;

    PatientTransaction(DynamoDbClient dynamoDb, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.pauses = new Pauses(random, LONGEST_PAUSE);
    }

    /** False when a condition does not hold. */
    boolean write(List<TransactWriteItem> items) {
        TransactWriteItemsRequest request =
                TransactWriteItemsRequest.builder().transactItems(items).build();
        for (int tried = 1; ; tried++) {
            try {
                dynamoDb.transactWriteItems(request);
                return true;
            } catch (TransactionCanceledException e) {
                Set<String> reasons = reasons(e);
                if (reasons.contains(CONDITION)) return false;
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
}
