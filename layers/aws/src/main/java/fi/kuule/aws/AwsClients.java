package fi.kuule.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * SDK clients as a function's environment says: region, credentials, and endpoints where they are not AWS's own.
 *
 * <p>A call that does not succeed ends well within the shortest run of a function, so that the function can still answer: the SDK's own
 * patience (nine attempts, thirty seconds for a reply) is longer than Lambda's.
 */
public final class AwsClients {
    static final Duration CALL = Duration.ofSeconds(10);
    private static final Duration REPLY = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 6;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(25);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private final Map<String, String> environment;
    private final ScheduledThreadPoolExecutor timekeeper = new ScheduledThreadPoolExecutor(1, AwsClients::daemon);

    public AwsClients(Map<String, String> environment) {
        this.environment = environment;
        timekeeper.setRemoveOnCancelPolicy(true);
    }

    /**
     * Ends calls that take too long. The SDK's own keeps five threads for each client, and every call that has ended for ten seconds more:
     * megabytes, while a list is linked.
     */
    ScheduledThreadPoolExecutor timekeeper() {
        return timekeeper;
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().daemon().name("timekeeper").unstarted(work);
    }

    public DynamoDbClient dynamoDb() {
        return built(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB", patient(), REPLY);
    }

    /**
     * Never retries: SendEmail takes no token against repeats, so a retry after a lost reply would be a second copy. The queue retries,
     * behind the outbox.
     */
    public SesV2Client ses() {
        return built(SesV2Client.builder(), "AWS_ENDPOINT_URL_SESV2", AwsRetryStrategy.doNotRetry(), CALL);
    }

    public SqsClient sqs() {
        return built(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS", patient(), REPLY);
    }

    /** Rides out a second or two of trouble. */
    private static RetryStrategy patient() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .backoffStrategy(BackoffStrategy.exponentialDelay(SHORTEST_PAUSE, LONGEST_PAUSE))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(SHORTEST_PAUSE.multipliedBy(2), LONGEST_PAUSE))
                .build();
    }

    private <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C built(
            B builder, String endpoint, RetryStrategy retries, Duration reply) {
        String region = environment.get("AWS_REGION");
        if (region != null) builder.region(Region.of(region));
        String url = environment.get(endpoint);
        if (url != null) builder.endpointOverride(URI.create(url));
        Consumer<ClientOverrideConfiguration.Builder> calls =
                call -> call.retryStrategy(retries).apiCallTimeout(CALL).scheduledExecutorService(timekeeper);
        return builder.credentialsProvider(credentials())
                .overrideConfiguration(calls)
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(reply))
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
