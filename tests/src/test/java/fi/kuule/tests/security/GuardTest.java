package fi.kuule.tests.security;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.tests.template.Template;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Calls go to a port where nobody listens: what is allowed gets that far, what is not is refused before. */
@Isolated("what is refused is kept for all tests together")
class GuardTest {
    @AfterEach
    void nothingIsLeft() {
        Permissions.WATCH.takeRefused();
    }

    private static <C, B extends AwsClientBuilder<B, C>> C client(B builder, String function) {
        return builder.endpointOverride(URI.create("http://127.0.0.1:1"))
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(function, "local")))
                .overrideConfiguration(calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static DynamoDbClient dynamoDb(String function) {
        return client(DynamoDbClient.builder(), function);
    }

    private static Map<String, AttributeValue> item(String... attributes) {
        return attributes.length == 2
                ? Map.of(attributes[0], AttributeValue.fromS(attributes[1]))
                : Map.of(
                        attributes[0],
                        AttributeValue.fromS(attributes[1]),
                        attributes[2],
                        AttributeValue.fromS(attributes[3]));
    }

    private static void refused(String action, Executable call) {
        AwsServiceException refusal = assertThrows(AwsServiceException.class, call);
        assertAll(
                () -> assertTrue(refusal.awsErrorDetails().errorCode().startsWith("AccessDenied")),
                () -> assertTrue(refusal.getMessage().contains(action), refusal::getMessage));
    }

    private static void allowed(Executable call) {
        assertThrows(SdkClientException.class, call);
    }

    @Test
    void anActionThatTheRoleDoesNotNameIsRefused() {
        refused("dynamodb:Scan", () -> dynamoDb("ReportPage").scan(scan -> scan.tableName("ReportsTable")));
    }

    @ParameterizedTest
    @CsvSource({"link, true", "address, true", "page, false"})
    void aKeyOfAnotherPurposeIsRefused(String purpose, boolean refused) {
        Executable read = () -> dynamoDb("ResponseCapture")
                .getItem(get -> get.tableName("KeysTable").key(item("purpose", purpose)));
        if (refused) refused("dynamodb:GetItem", read);
        else allowed(read);
    }

    @ParameterizedTest
    @CsvSource({"byWave, false", "due, true"})
    void anIndexIsAResourceOfItsOwn(String index, boolean refused) {
        Executable query = () -> dynamoDb("NpsAggregation")
                .query(ask -> ask.tableName("InvitationsTable")
                        .indexName(index)
                        .keyConditionExpression("waveShard = :shard")
                        .expressionAttributeValues(item(":shard", "w#0")));
        if (refused) refused("dynamodb:Query", query);
        else allowed(query);
    }

    @Test
    void everyPartOfATransactionIsLookedAt() {
        TransactWriteItem put = TransactWriteItem.builder()
                .put(part -> part.tableName("ResponsesTable").item(item("serviceDay", "1#2026-11-20#0", "id", "x")))
                .build();
        TransactWriteItem delete = TransactWriteItem.builder()
                .delete(part -> part.tableName("InvitationsTable").key(item("id", "x")))
                .build();
        allowed(() -> dynamoDb("ResponseCapture").transactWriteItems(write -> write.transactItems(put)));
        refused(
                "dynamodb:DeleteItem",
                () -> dynamoDb("ResponseCapture").transactWriteItems(write -> write.transactItems(put, delete)));
    }

    @Test
    void everyKeyOfABatchIsLookedAtAndABatchIsAnActionOfItsOwn() {
        WriteRequest put = WriteRequest.builder()
                .putRequest(one -> one.item(item("id", "batch#w#0")))
                .build();
        refused(
                "dynamodb:BatchWriteItem",
                () -> dynamoDb("LinkGeneration")
                        .batchWriteItem(write -> write.requestItems(Map.of("InvitationsTable", List.of(put)))));
    }

    @Test
    void managementPutsBatchesAmongInvitationsOneByOneAndNothingElse() {
        allowed(() -> dynamoDb("Management")
                .putItem(put -> put.tableName("InvitationsTable").item(item("id", "batch#w#0"))));
        refused(
                "dynamodb:PutItem",
                () -> dynamoDb("Management")
                        .putItem(put -> put.tableName("InvitationsTable").item(item("id", "0f3a"))));
    }

    @ParameterizedTest
    @CsvSource({"kysely@pikkula.example, ConfigurationSet, false", "kysely@pikkula.example, Another, true"})
    void aMailNeedsItsSenderAndItsConfigurationSet(String from, String set, boolean refused) {
        Executable send = () -> client(SesV2Client.builder(), "MailDelivery")
                .sendEmail(mail ->
                        mail.fromEmailAddress("\"Kunta\" <" + from + ">").configurationSetName(set));
        if (refused) refused("ses:SendEmail", send);
        else allowed(send);
    }

    @Test
    void aReceiverWhoIsVerifiedIsAskedForByAddressAndByDomain() {
        SendEmailRequest mail = SendEmailRequest.builder()
                .fromEmailAddress("\"Kunta\" <kysely@pikkula.example>")
                .destination(to -> to.toAddresses("aino@posti.example"))
                .configurationSetName("ConfigurationSet")
                .build();
        assertEquals(
                Stream.of(
                                "identity/pikkula.example",
                                "configuration-set/ConfigurationSet",
                                "identity/aino@posti.example",
                                "identity/posti.example")
                        .map(resource -> new Access(
                                "MailDelivery",
                                "ses:SendEmail",
                                Arns.arn("ses", resource),
                                Set.of("kysely@pikkula.example")))
                        .toList(),
                Permissions.ASKING.of("MailDelivery", mail));
    }

    @ParameterizedTest
    @CsvSource({
        "kysely@kunta.example, true",
        "kysely@posti.kunta.example, true",
        "kysely@toinenkunta.example, false",
        "kysely@kunta.example.muu.example, false",
        ", false"
    })
    void whatAnySenderMayDoIsLimitedToThoseOfOneDomain(String from, boolean allowed) {
        Condition condition = Condition.of(
                Map.of("StringLike", Map.of("ses:FromAddress", List.of("*@kunta.example", "*@*.kunta.example"))));
        assertEquals(allowed, condition.holds(from == null ? Set.of() : Set.of(from)));
    }

    @Test
    void severalMessagesAtOnceAreSending() {
        refused(
                "sqs:SendMessage",
                () -> client(SqsClient.builder(), "MailDispatch")
                        .sendMessageBatch(send -> send.queueUrl("http://127.0.0.1:1/000000000000/BatchesQueue")));
    }

    @Test
    void whoIsNoFunctionIsNotLookedAt() {
        allowed(() -> dynamoDb("local").scan(scan -> scan.tableName("ReportsTable")));
    }

    @Test
    void aCallThatNobodyKnowsStopsTheTestByItsName() {
        UnknownPolicy unknown = assertThrows(
                UnknownPolicy.class,
                () -> dynamoDb("Management").describeTable(table -> table.tableName("ReportsTable")));
        assertTrue(unknown.getMessage().contains("DescribeTable"), unknown::getMessage);
    }

    @Test
    void aRefusalThatTheFunctionSwallowedFailsItsTestClassAndSaysWhatToAdd() {
        assertThrows(
                AwsServiceException.class,
                () -> dynamoDb("ReportPage")
                        .deleteItem(delete -> delete.tableName("ReportsTable").key(item("owner", "a", "item", "b"))));
        String message = assertThrows(AssertionError.class, () -> NothingRefused.check(Permissions.WATCH))
                .getMessage();
        assertAll(
                () -> assertTrue(message.contains("add to ReportPageRole"), message),
                () -> assertTrue(message.contains("dynamodb:DeleteItem"), message),
                () -> assertTrue(message.contains("table/ReportsTable"), message));
        NothingRefused.check(Permissions.WATCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Effect: Deny, Action: [a], Resource: '*'; effect Deny",
                "Effect: Allow, NotAction: [a], Resource: '*'; NotAction",
                "Effect: Allow, Action: [a], Resource: !ImportValue there; intrinsic Fn::ImportValue",
                "Effect: Allow, Action: [a], Resource: !Ref Nobody; name Nobody",
                "Effect: Allow, Action: [a], Resource: '*', Condition: {'ForAnyValue:StringEquals': {'dynamodb:LeadingKeys': [a]}}; operator ForAnyValue:StringEquals",
                "Effect: Allow, Action: [a], Resource: '*', Condition: {'ForAllValues:StringEquals': {'dynamodb:Attributes': [a]}}; dynamodb:Attributes",
                "Effect: Allow, Action: [a], Resource: '*', Condition: {StringNotLike: {'ses:FromAddress': [a]}}; operator StringNotLike"
            })
    void whatIsNotUnderstoodStopsByName(String statement, String name) {
        Template template = Template.of("""
                Resources:
                  OneRole:
                    Type: AWS::IAM::Role
                    Properties:
                      Policies: [{PolicyName: one, PolicyDocument: {Statement: [{%s}]}}]
                """.formatted(statement));
        UnknownPolicy unknown = assertThrows(UnknownPolicy.class, () -> new Roles(template, new Arns(template)));
        assertTrue(unknown.getMessage().contains(name), unknown::getMessage);
    }

    @Test
    void starsFitAnythingAndQuestionMarksOneCharacter() {
        assertEquals(
                List.of(true, true, false, false, true, true),
                List.of(
                        Wildcards.match("batch#*", "batch#w#0"),
                        Wildcards.match("w?", "w1"),
                        Wildcards.match("w?", "w12"),
                        Wildcards.match("a.c", "abc"),
                        Wildcards.match("identity/${SenderDomain}", "identity/pikkula.example"),
                        Wildcards.match("*", "")));
    }
}
