package fi.kuule.reportpage;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.report.ReportOpening;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static ReportOpening opening(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        return new ReportOpening(
                new DynamoDbReports(dynamoDb, settings.reportsTable()),
                new DynamoDbOrganisations(register),
                new DynamoDbServices(register),
                new DynamoDbMembers(register),
                new DynamoDbResponses(dynamoDb, settings.responsesTable(), random),
                clock);
    }
}
