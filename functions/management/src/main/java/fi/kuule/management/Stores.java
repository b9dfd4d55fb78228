package fi.kuule.management;

import fi.kuule.archive.Holdings;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbContextNotes;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbHoldings;
import fi.kuule.aws.dynamodb.DynamoDbMembers;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.Releases;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.Members;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Services;
import fi.kuule.report.Cohorts;
import fi.kuule.report.Reports;
import fi.kuule.response.Responses;
import fi.kuule.score.Dispositions;
import fi.kuule.score.Tallies;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Asked;
import fi.kuule.wave.Waves;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the resources stand on: the stores that the environment names, and what more than one resource reads from them. */
final class Stores {
    final Settings settings;
    final InstantSource clock;
    final RandomGenerator random;
    final DynamoDbClient dynamoDb;
    final SqsClient sqs;
    final SesV2Client ses;
    final RegisterTable register;
    final Organisations organisations;
    final Services services;
    final Members members;
    final Surveys surveys;
    final Waves waves;
    final Asked asked;
    final Responses responses;
    final Tallies tallies;

    private Stores(Settings settings, AwsClients clients, InstantSource clock, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.dynamoDb = clients.dynamoDb();
        this.sqs = clients.sqs();
        this.ses = clients.ses();
        this.register = new RegisterTable(dynamoDb, settings.registerTable());
        this.organisations = new DynamoDbOrganisations(register);
        this.services = new DynamoDbServices(register);
        this.members = new DynamoDbMembers(register);
        this.surveys = new DynamoDbSurveys(register);
        this.waves = new DynamoDbWaves(register);
        this.asked = new DynamoDbAsked(dynamoDb, settings.talliesTable());
        this.responses = new DynamoDbResponses(dynamoDb, settings.responsesTable(), random);
        this.tallies = new DynamoDbTallies(dynamoDb, settings.talliesTable());
    }

    static Stores of(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        return new Stores(Settings.of(environment), new AwsClients(environment), clock, random);
    }

    Releases releases() {
        return new Releases(new DynamoDbReleaseLedger(dynamoDb, settings.reportsTable()), tallies, clock, zone());
    }

    Dispositions dispositions() {
        return new DynamoDbDispositions(dynamoDb, settings.talliesTable());
    }

    ContextNotes notes() {
        return new DynamoDbContextNotes(register);
    }

    Reports reports() {
        return new DynamoDbReports(dynamoDb, settings.reportsTable());
    }

    GroupReleases groups() {
        return new GroupReleases(
                new DynamoDbGroupLedger(dynamoDb, settings.reportsTable()), waves, dispositions(), tallies);
    }

    Cohorts cohorts() {
        return new Cohorts(waves, asked, dispositions(), tallies);
    }

    KeysTable keysTable() {
        return new KeysTable(dynamoDb, settings.keysTable());
    }

    Holdings holdings() {
        DynamoDbHoldings.Tables tables = new DynamoDbHoldings.Tables(
                settings.registerTable(),
                settings.keysTable(),
                settings.invitationsTable(),
                settings.responsesTable(),
                settings.talliesTable(),
                settings.reportsTable(),
                settings.addressesTable());
        return new DynamoDbHoldings(dynamoDb, tables, clock, random);
    }

    ZoneId zone() {
        return settings.zone();
    }
}
