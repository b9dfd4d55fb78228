package fi.kuule.tests.engine;

import fi.kuule.mail.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** DynamoDB, SQS and SES with what template.yaml makes of them, named by logical ids. */
public sealed interface Engine extends AutoCloseable permits EmbeddedEngine, LocalStackEngine {
    /** Whom SES lets send, wherever it asks. */
    EmailAddress SENDER = new EmailAddress("kysely@mantyranta.example");

    /** As it is told to people. */
    String name();

    /** What a function of the stack would find in its environment: region, credentials, endpoints. */
    Map<String, String> environment();

    DynamoDbClient dynamoDb();

    default void emptyTables() {
        TemplateOnEngine.emptyTables(dynamoDb());
    }

    SqsClient sqs();

    SesV2Client ses();

    String queueUrl(String queue);

    /** What a mail was when it was sent, by the id that SES gave it. */
    Optional<SentMail> mail(String id);

    /** Tests that need one of these are skipped here, by name. */
    Set<Ability> lacks();

    @Override
    void close();
}
