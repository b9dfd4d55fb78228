package fi.kuule.tests.engine;

import fi.kuule.aws.AwsClients;
import fi.kuule.local.template.Addresses;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that a function would have of an engine. */
record Clients(Map<String, String> environment, DynamoDbClient dynamoDb, SqsClient sqs, SesV2Client ses)
        implements AutoCloseable {

    static Clients of(URI dynamoDb, URI sqs, URI ses) {
        Map<String, String> environment = Map.of(
                "AWS_REGION",
                Addresses.REGION,
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                "AWS_ENDPOINT_URL_DYNAMODB",
                dynamoDb.toString(),
                "AWS_ENDPOINT_URL_SQS",
                sqs.toString(),
                "AWS_ENDPOINT_URL_SESV2",
                ses.toString());
        AwsClients clients = new AwsClients(environment);
        return new Clients(environment, clients.dynamoDb(), clients.sqs(), clients.ses());
    }

    String queueUrl(String queue) {
        return sqs.getQueueUrl(ask -> ask.queueName(queue)).queueUrl();
    }

    @Override
    public void close() {
        dynamoDb.close();
        sqs.close();
        ses.close();
    }
}
