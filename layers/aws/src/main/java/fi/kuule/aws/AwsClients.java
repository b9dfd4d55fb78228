package fi.kuule.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients as a function's environment says: region, credentials, and endpoints where they are not AWS's own. */
public final class AwsClients {
    private static final Duration SES_CALL = Duration.ofSeconds(10);
    private final Map<String, String> environment;

    public AwsClients(Map<String, String> environment) {
        this.environment = environment;
    }

    public DynamoDbClient dynamoDb() {
        return built(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB");
    }

    /**
     * Never retries: SendEmail takes no token against repeats, so a retry after a lost reply would be a second copy. The queue retries,
     * behind the outbox. A call that hangs ends well within one run of a function.
     */
    public SesV2Client ses() {
        return built(
                SesV2Client.builder()
                        .overrideConfiguration(calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry())
                                .apiCallTimeout(SES_CALL)),
                "AWS_ENDPOINT_URL_SESV2");
    }

    public SqsClient sqs() {
        return built(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C built(B builder, String endpoint) {
        String region = environment.get("AWS_REGION");
        if (region != null) builder.region(Region.of(region));
        String url = environment.get(endpoint);
        if (url != null) builder.endpointOverride(URI.create(url));
        return builder.credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private AwsCredentialsProvider credentials() {
        String id = environment.get("AWS_ACCESS_KEY_ID");
        String secret = environment.get("AWS_SECRET_ACCESS_KEY");
        String token = environment.get("AWS_SESSION_TOKEN");
        if (id == null || secret == null)
            return DefaultCredentialsProvider.builder().build();
        return StaticCredentialsProvider.create(
                token == null
                        ? AwsBasicCredentials.create(id, secret)
                        : AwsSessionCredentials.create(id, secret, token));
    }
}
