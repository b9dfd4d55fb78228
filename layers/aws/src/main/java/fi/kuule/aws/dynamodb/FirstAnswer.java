package fi.kuule.aws.dynamodb;

import fi.kuule.response.Response;
import fi.kuule.wave.InvitationId;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One transaction: the invitation becomes answered, without a time, and not left any more, and the response is put. Only the first of two that meet succeeds. The
 * transaction carries nothing that names both but itself.
 */
final class FirstAnswer {
    private final String responses;
    private final String invitations;
    private final PatientTransaction transaction;

    FirstAnswer(DynamoDbClient dynamoDb, String responses, String invitations, RandomGenerator random) {
        this.responses = responses;
        this.invitations = invitations;
        this.transaction = new PatientTransaction(dynamoDb, random);
    }

    boolean store(Response response, InvitationId invitation) {
        return transaction.write(List.of(answered(invitation), put(response)));
    }

    private TransactWriteItem answered(InvitationId invitation) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(invitations)
                        .key(InvitationKeys.key(invitation))
                        .updateExpression("SET answered = :true REMOVE wayOut")
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
