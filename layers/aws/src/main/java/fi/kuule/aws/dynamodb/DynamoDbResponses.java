package fi.kuule.aws.dynamodb;

import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Answers in the Responses table. */
public final class DynamoDbResponses implements Responses {
    private final DynamoDbClient dynamoDb;
    private final String table;
    private final BatchWrites batches;
    private final Optional<FirstAnswer> firstAnswers;

    /** For functions that have nothing to do with invitations: {@link #addFirst} is not theirs. */
    public DynamoDbResponses(DynamoDbClient dynamoDb, String table, RandomGenerator random) {
        this(dynamoDb, table, random, Optional.empty());
    }

    /** For the function that takes answers. */
    public DynamoDbResponses(DynamoDbClient dynamoDb, String table, RandomGenerator random, String invitations) {
        this(dynamoDb, table, random, Optional.of(new FirstAnswer(dynamoDb, table, invitations, random)));
    }

    private DynamoDbResponses(
            DynamoDbClient dynamoDb, String table, RandomGenerator random, Optional<FirstAnswer> firstAnswers) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.batches = new BatchWrites(dynamoDb, random);
        this.firstAnswers = firstAnswers;
    }

    @Override
    public boolean addFirst(Response response, InvitationId invitation) {
        return firstAnswers
                .orElseThrow(() -> new IllegalStateException("no invitations table was given"))
                .store(response, invitation);
    }

    @Override
    public boolean add(Response response) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(ResponseItem.of(response).attributes())
                    .conditionExpression("attribute_not_exists(id)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void addAll(List<Response> responses) {
        batches.write(
                table,
                responses.stream()
                        .map(response -> PutRequest.builder()
                                .item(ResponseItem.of(response).attributes())
                                .build())
                        .map(put -> WriteRequest.builder().putRequest(put).build())
                        .toList());
    }

    @Override
    public Optional<Response> find(ResponseKey key) {
        Map<String, AttributeValue> found = dynamoDb.getItem(request ->
                        request.tableName(table).key(ResponseKeys.key(key)).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(ResponseItem.read(new Item(found)));
    }

    @Override
    public boolean remove(ResponseKey key) {
        return !dynamoDb.deleteItem(request ->
                        request.tableName(table).key(ResponseKeys.key(key)).returnValues(ReturnValue.ALL_OLD))
                .attributes()
                .isEmpty();
    }

    @Override
    public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
        dynamoDb.queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("serviceDay = :serviceDay")
                        .expressionAttributeValues(
                                Map.of(":serviceDay", AttributeValue.fromS(ResponseKeys.serviceDay(service, day)))))
                .items()
                .forEach(item -> consumer.accept(ResponseItem.read(new Item(item))));
    }

    @Override
    public void recell(ResponseKey key, String cell, String channel) {
        try {
            dynamoDb.updateItem(request -> request.tableName(table)
                    .key(ResponseKeys.key(key))
                    .updateExpression("SET cell = :cell, channel = :channel")
                    .conditionExpression("attribute_exists(id)")
                    .expressionAttributeValues(
                            Map.of(":cell", AttributeValue.fromS(cell), ":channel", AttributeValue.fromS(channel))));
        } catch (ConditionalCheckFailedException e) {
            return;
        }
    }
}
