package fi.kuule.monthlyreport;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbContextNotes;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.aws.sqs.SqsOutgoingQueue;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.Releases;
import fi.kuule.organisation.Services;
import fi.kuule.report.Cohorts;
import fi.kuule.report.MonthlyReporting;
import fi.kuule.report.ReportMaking;
import fi.kuule.report.ReportPosting;
import fi.kuule.report.Reports;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Tallies;
import fi.kuule.wave.Waves;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static MonthlyReportHandler.Work work(
            Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        MonthlyReporting reporting = reporting(settings, new AwsClients(environment), clock, random);
        return new MonthlyReportHandler.Work(month -> reporting.run(month, true), clock, settings.timeZone());
    }

    private static MonthlyReporting reporting(
            Settings settings, AwsClients clients, InstantSource clock, RandomGenerator random) {
        DynamoDbClient dynamoDb = clients.dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        Tallies tallies = new DynamoDbTallies(dynamoDb, settings.talliesTable());
        Releases releases = new Releases(
                new DynamoDbReleaseLedger(dynamoDb, settings.reportsTable()), tallies, clock, settings.timeZone());
        Waves waves = new DynamoDbWaves(register);
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, settings.talliesTable());
        Cohorts cohorts =
                new Cohorts(waves, new DynamoDbAsked(dynamoDb, settings.talliesTable()), dispositions, tallies);
        GroupReleases groups = new GroupReleases(
                new DynamoDbGroupLedger(dynamoDb, settings.reportsTable()), waves, dispositions, tallies);
        Services services = new DynamoDbServices(register);
        Reports reports = new DynamoDbReports(dynamoDb, settings.reportsTable());
        return new MonthlyReporting(
                new ReportMaking(
                        releases,
                        cohorts,
                        groups,
                        services,
                        new DynamoDbContextNotes(register),
                        new DynamoDbResponses(dynamoDb, settings.responsesTable(), random),
                        clock),
                reports,
                services,
                new ReportPosting(
                        reports,
                        new DynamoDbMembers(register),
                        new DynamoDbKeys(new KeysTable(dynamoDb, settings.keysTable())),
                        new SqsOutgoingQueue(clients.sqs(), settings.outgoingQueueUrl()),
                        clock,
                        settings.timeZone()));
    }
}
