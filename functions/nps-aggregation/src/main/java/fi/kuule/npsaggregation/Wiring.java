package fi.kuule.npsaggregation;

import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbNights;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.score.NightlyAggregation;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static NightlyAggregation night(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        NightlyAggregation.Stores stores = new NightlyAggregation.Stores(
                new DynamoDbServices(register),
                new DynamoDbWaves(register),
                new DynamoDbInvitations(dynamoDb, settings.invitationsTable()),
                new DynamoDbAsked(dynamoDb, settings.talliesTable()),
                new DynamoDbCellMaps(register),
                new DynamoDbResponses(dynamoDb, settings.responsesTable(), random),
                new DynamoDbTouched(dynamoDb, settings.talliesTable(), random),
                new DynamoDbTallies(dynamoDb, settings.talliesTable()),
                new DynamoDbDispositions(dynamoDb, settings.talliesTable()),
                new DynamoDbNights(dynamoDb, settings.talliesTable()));
        return new NightlyAggregation(stores, clock, settings.timeZone(), random);
    }
}
