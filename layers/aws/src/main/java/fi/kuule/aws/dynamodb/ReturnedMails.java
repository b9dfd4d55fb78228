package fi.kuule.aws.dynamodb;

import fi.kuule.mail.MailId;
import fi.kuule.mail.MailState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Counts a mail that came back to the minute in which it went: in one transaction with its move, so never twice. */
final class ReturnedMails {
    /** The minute in which a mail was claimed for sending. */
    static final String MINUTE = "minute";

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final PatientTransaction transaction;

    ReturnedMails(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.transaction = new PatientTransaction(dynamoDb, random);
    }

    /** The attribute that counts mails which end in a state; empty for states that count nothing. */
    static Optional<String> counter(MailState state) {
        return switch (state) {
            case BOUNCED -> Optional.of(DynamoDbSentMinutes.BOUNCES);
            case COMPLAINED -> Optional.of(DynamoDbSentMinutes.COMPLAINTS);
            case READY, QUEUED, CLAIMED, SENT, DELIVERED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The minute of a mail; empty when nothing is known of it. Strongly consistent: a mail may come back within the second of its claim. */
    Optional<Long> minute(MailId id) {
        return new Item(dynamoDb.getItem(request -> request.tableName(table)
                                .key(OutboxRows.key(id.value()))
                                .consistentRead(true))
                        .item())
                .optionalNumber(MINUTE);
    }

    /** Moves and counts; false, and nothing changed, when the move's condition does not hold. */
    boolean write(Update move, String counter, long minute) {
        return transaction.write(List.of(
                TransactWriteItem.builder().update(move).build(),
                TransactWriteItem.builder().update(count(counter, minute)).build()));
    }

    private Update count(String counter, long minute) {
        Map<String, AttributeValue> values =
                Map.of(":one", OutboxRows.number(1), ":expires", OutboxRows.expiry(OutboxRows.startOf(minute)));
        return Update.builder()
                .tableName(table)
                .key(OutboxRows.minute(minute))
                .updateExpression("SET expires = :expires ADD #counter :one")
                .expressionAttributeNames(Map.of("#counter", counter))
                .expressionAttributeValues(values)
                .build();
    }
}
