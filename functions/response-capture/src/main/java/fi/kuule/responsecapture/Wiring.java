package fi.kuule.responsecapture;

import fi.kuule.access.Keys;
import fi.kuule.aws.AwsClients;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbInvitations;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbOpenLinks;
import fi.kuule.aws.dynamodb.DynamoDbOrganisations;
import fi.kuule.aws.dynamodb.DynamoDbResponses;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.DynamoDbSurveys;
import fi.kuule.aws.dynamodb.DynamoDbTouched;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.mail.Unsubscribing;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Services;
import fi.kuule.response.AnswerStore;
import fi.kuule.response.Leaving;
import fi.kuule.response.PageSeals;
import fi.kuule.response.Questionnaires;
import fi.kuule.response.Receipts;
import fi.kuule.response.ResponseCapture;
import fi.kuule.response.Responses;
import fi.kuule.wave.Invitations;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds what the function works with. */
final class Wiring {
    private Wiring() {}

    static Doors doors(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        Settings settings = Settings.of(environment);
        DynamoDbClient dynamoDb = new AwsClients(environment).dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, settings.registerTable());
        Organisations organisations = new DynamoDbOrganisations(register);
        Services services = new DynamoDbServices(register);
        Keys keys = new DynamoDbKeys(new KeysTable(dynamoDb, settings.keysTable()));
        Responses responses =
                new DynamoDbResponses(dynamoDb, settings.responsesTable(), random, settings.invitationsTable());
        Invitations invitations = new DynamoDbInvitations(dynamoDb, settings.invitationsTable());
        PageSeals seals = new PageSeals(keys, random);
        Questionnaires questionnaires = new Questionnaires(
                services,
                new DynamoDbSurveys(register),
                new DynamoDbWaves(register),
                invitations,
                new DynamoDbOpenLinks(register));
        ResponseCapture capture = new ResponseCapture(
                organisations,
                questionnaires,
                seals,
                new AnswerStore(responses, new DynamoDbCellMaps(register)),
                clock,
                settings.timeZone());
        Leaving leaving = new Leaving(organisations, questionnaires, seals, invitations, clock, settings.timeZone());
        Receipts receipts = new Receipts(
                responses,
                services,
                new DynamoDbTouched(dynamoDb, settings.talliesTable(), random),
                clock,
                settings.timeZone());
        Unsubscribing unsubscribing =
                new Unsubscribing(keys, new DynamoDbStoppedAddresses(dynamoDb, settings.addressesTable()), clock);
        return new Doors(
                new SurveyDoor(capture, leaving),
                new CodeDoor(capture, organisations),
                new ReceiptDoor(receipts, organisations),
                new UnsubscribeDoor(unsubscribing, organisations));
    }
}
