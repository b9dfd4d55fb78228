package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is not the anonymous survey by mail: confidential surveys, open links, waves that are paused and stopped. */
class OtherDoorsTest {
    private Town town;
    private Citizen citizen;

    @BeforeEach
    void start() {
        town = new Town().settled();
        citizen = new Citizen(town);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    private List<Map<String, AttributeValue>> answers() {
        return town.cloud
                .dynamoDb()
                .scan(scan -> scan.tableName("ResponsesTable"))
                .items();
    }

    @Test
    void aConfidentialSurveySaysSoAndKeepsTheInvitationWithTheAnswer() {
        town.survey("confidential");
        String wave = town.drafted(Town.contacts(5));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
        String page = citizen.open(town.link(0)).body();
        citizen.answer(town.link(0), 8, "");
        assertAll(
                () -> assertTrue(page.contains("luottamuksellisesti")),
                () -> assertFalse(page.contains("nimettömästi")),
                () -> assertEquals(1, answers().size()),
                () -> assertTrue(answers().get(0).containsKey("invitation")));
    }

    @Test
    void anOpenLinkTakesAnswersThatHaveNoWave() {
        town.survey("anonymous");
        town.api.put("/api/links/juliste", """
                {"survey": "asiointi", "service": "kirjasto", "channel": "poster"}""");
        HttpResponse<String> thanks =
                citizen.answer(URI.create(town.cloud.baseUri() + "/o/juliste"), 10, "Juliste oli ovessa");
        assertAll(
                () -> assertEquals(200, thanks.statusCode()),
                () -> assertEquals("poster", answers().get(0).get("channel").s()),
                () -> assertFalse(answers().get(0).containsKey("wave")));
    }

    @Test
    void aPausedWaveSendsNothingUntilItGoesOnAndAStoppedOneIsClosed() {
        town.survey("anonymous");
        String wave = town.drafted(Town.contacts(20));
        town.api.post("/api/waves/" + wave + "/start");
        town.api.post("/api/waves/" + wave + "/pause");
        town.minutes(2);
        int whilePaused = town.mails("invitation").size();
        town.api.post("/api/waves/" + wave + "/resume");
        town.minutes(2);
        int afterwards = town.mails("invitation").size();
        town.api.post("/api/waves/" + wave + "/stop");
        assertAll(
                () -> assertEquals(0, whilePaused),
                () -> assertEquals(20, afterwards),
                () -> assertEquals(410, citizen.open(town.link(0)).statusCode()));
    }
}
