package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.KeyPurpose;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbStoppedAddresses;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.StoppedAddresses.Reason;
import fi.kuule.wave.Pilot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wave with two reminders, to thirteen people whose mail arrives and eleven to whose mail everything else happens that SES reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnsTest {
    private static final List<String> SIMULATED = List.of(
            "ooto",
            "kuule-delayed",
            "kuule-mailbox-full",
            "kuule-too-large",
            "kuule-rejected",
            "kuule-unrendered",
            "kuule-bounced-before",
            "kuule-complained-before",
            "kuule-not-spam",
            "complaint",
            "suppressionlist");
    private static final int PEOPLE = 13 + SIMULATED.size();

    private Town town;
    private String wave;

    @BeforeAll
    void liveThroughTheWave() {
        town = new Town().settled();
        town.api.put("/api/surveys/asiointi", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-11-02", "closes": "2026-11-20",
                 "reminderDays": [7, 14]}""");
        String contacts = Town.contacts(PEOPLE);
        for (int i = 0; i < SIMULATED.size(); i++)
            contacts = contacts.replace(Town.address(i), address(SIMULATED.get(i)));
        wave = town.drafted(contacts);
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(3);
        for (int day : List.of(9, 16)) {
            town.at("2026-11-%02dT07:00:00Z".formatted(day));
            town.minutes(2);
            town.wait(Pilot.WAIT);
            town.minutes(3);
        }
    }

    @AfterAll
    void stop() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ooto, 3,",
        "kuule-delayed, 3,",
        "kuule-mailbox-full, 3, BOUNCED_SOFTLY",
        "kuule-too-large, 3,",
        "kuule-rejected, 1,",
        "kuule-unrendered, 1,",
        "kuule-bounced-before, 1, BOUNCED",
        "kuule-complained-before, 1, COMPLAINED",
        "kuule-not-spam, 3,",
        "complaint, 1, COMPLAINED",
        "suppressionlist, 1, BOUNCED"
    })
    void everyReportEndsTheMailsAndStopsTheAddressOrDoesNot(String name, int mails, Reason stop) {
        assertEquals(mails, mailsTo(address(name)));
        assertEquals(Optional.ofNullable(stop), stopOf(address(name)));
    }

    @Test
    void whoeverElseWasAskedGotTheirThreeMails() {
        for (int person = SIMULATED.size(); person < PEOPLE; person++)
            assertEquals(3, mailsTo(Town.address(person)), Town.address(person));
    }

    /** Of thirteen people three mails each; {@code refused} are three too large, and the four that SES did not send. */
    @Test
    void theWaveTellsWhatBecameOfItsMails() {
        assertEquals(
                "{\"sent\":58,\"delivered\":49,\"delayed\":3,\"hardBounced\":1,\"softBounced\":3,\"complained\":1,\"refused\":7}",
                town.api.get("/api/waves/" + wave).path("mail").toString());
    }

    @Test
    void theLogTellsWhatHappenedAndLeadsToNoInvitation() {
        List<String> invitations =
                town.cloud.dynamoDb().scan(scan -> scan.tableName("InvitationsTable")).items().stream()
                        .map(row -> row.get("id").s())
                        .toList();
        assertEquals(PEOPLE, invitations.size());
        List<String> leading = new ArrayList<>();
        for (String line : town.cloud.log()) if (invitations.stream().anyMatch(line::contains)) leading.add(line);
        assertEquals(List.of(), leading);
        for (String event : List.of("AUTO_REPLY", "NOT_SPAM", "BOUNCED_BEFORE", "COMPLAINED_BEFORE", "REJECTED"))
            assertTrue(
                    town.cloud.log().stream()
                            .anyMatch(line -> line.contains("mail=invitation round=0 outcome=recorded event=" + event)),
                    event);
    }

    private static String address(String name) {
        return name + "@simulator.amazonses.com";
    }

    private long mailsTo(String address) {
        return Stream.of("invitation", "reminder")
                .flatMap(kind -> town.mails(kind).stream())
                .filter(mail -> mail.to().contains(address))
                .count();
    }

    private Optional<Reason> stopOf(String address) {
        DynamoDbKeys keys = new DynamoDbKeys(new KeysTable(town.cloud.dynamoDb(), "KeysTable"));
        AddressKey key = AddressKey.of(keys.key(KeyPurpose.ADDRESS), new EmailAddress(address));
        return new DynamoDbStoppedAddresses(town.cloud.dynamoDb(), "AddressesTable")
                .stopOf(key, new StopScope.Everything());
    }
}
