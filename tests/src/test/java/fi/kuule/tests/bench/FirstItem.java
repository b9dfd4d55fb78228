package fi.kuule.tests.bench;

import fi.kuule.aws.AwsClients;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every function does that reads anything: builds the client and reads one item. */
final class FirstItem {
    private FirstItem() {}

    public static void main(String[] arguments) {
        DynamoDbClient dynamoDb = new AwsClients(System.getenv()).dynamoDb();
        boolean found = dynamoDb.getItem(get -> get.tableName("RegisterTable")
                        .key(Map.of("kind", AttributeValue.fromS("organisation"), "id", AttributeValue.fromS("this")))
                        .consistentRead(true))
                .hasItem();
        System.out.println(found ? "read" : "there is no organisation");
    }
}
