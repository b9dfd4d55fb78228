package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.settings.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The calls that bring mails to the queue and nothing else: what is due, each moved on, ten to a message call. */
final class BareDispatch {
    private static final int SHARDS = 8;
    private static final int BATCH = 10;
    private static final long CLAIM = 900;

    private final DynamoDbClient dynamoDb;
    private final SqsClient sqs;
    private final String queue;
    private final String wave;
    private final long now;

    /** @param now all of the wave is due by then */
    BareDispatch(Map<String, String> environment, String wave, Instant now) {
        AwsClients clients = new AwsClients(environment);
        this.dynamoDb = clients.dynamoDb();
        this.sqs = clients.sqs();
        this.queue = new Environment(environment).text("OUTGOING_QUEUE_URL");
        this.wave = wave;
        this.now = now.getEpochSecond();
    }

    /** How many it queued: all that are due, up to a limit. */
    int queue(int limit) {
        List<Map<String, AttributeValue>> due = due(limit);
        for (int from = 0; from < due.size(); from += BATCH)
            queue(due.subList(from, Math.min(from + BATCH, due.size())));
        return due.size();
    }

    private List<Map<String, AttributeValue>> due(int limit) {
        List<Map<String, AttributeValue>> due = new ArrayList<>();
        for (int shard = 0; shard < SHARDS && due.size() < limit; shard++) {
            AttributeValue key = AttributeValue.fromS(wave + "#" + shard);
            int left = limit - due.size();
            dynamoDb
                    .queryPaginator(query -> query.tableName("InvitationsTable")
                            .indexName("due")
                            .keyConditionExpression("waveShard = :shard AND dueAt <= :now")
                            .expressionAttributeValues(Map.of(":shard", key, ":now", number(now)))
                            .limit(left))
                    .items()
                    .stream()
                    .limit(left)
                    .forEach(due::add);
        }
        return due;
    }

    private void queue(List<Map<String, AttributeValue>> batch) {
        batch.forEach(this::moveOn);
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, batch.size())
                .mapToObj(i -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i))
                        .messageBody(batch.get(i).get("id").s())
                        .build())
                .toList();
        sqs.sendMessageBatch(send -> send.queueUrl(queue).entries(entries));
    }

    private void moveOn(Map<String, AttributeValue> due) {
        dynamoDb.updateItem(update -> update.tableName("InvitationsTable")
                .key(Map.of("id", due.get("id")))
                .updateExpression("SET dueAt = :next, mail = :queued")
                .conditionExpression("dueAt = :at AND mail = :ready")
                .expressionAttributeValues(Map.of(
                        ":next", number(now + CLAIM),
                        ":at", due.get("dueAt"),
                        ":ready", AttributeValue.fromS("READY"),
                        ":queued", AttributeValue.fromS("QUEUED"))));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
