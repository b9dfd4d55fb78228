package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** People who leave without answering. */
class LeavingTest {
    private static final int PEOPLE = 24;
    private final Town town = new Town().settled();
    private final Citizen citizen = new Citizen(town);

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void threeLeaveInThreeWaysOneComesBackAndTheNightCountsTheOthers() {
        town.survey("anonymous");
        String wave = town.drafted(Town.contacts(PEOPLE));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
        List<Map<String, AttributeValue>> before = invitations();
        URI link = town.link(0);
        citizen.open(URI.create(link + "?ulos=en-vastaa"));
        citizen.open(URI.create(link + "#ulos"));
        List<Map<String, AttributeValue>> opened = invitations();

        HttpResponse<String> left = leave(link, "en-vastaa");
        leave(town.link(1), "en-kayttanyt");
        leave(town.link(2), "vaara-henkilo");
        leave(town.link(3), "en-kayttanyt");
        int answered = citizen.answer(town.link(3), 9, "Sittenkin").statusCode();
        List<Map<String, AttributeValue>> rows = invitations();
        town.at("2026-11-03T06:00:00Z");
        JsonNode status = town.api.get("/api/waves/" + wave);

        assertAll(
                () -> assertEquals(before, opened, "opening never writes"),
                () -> assertEquals(200, left.statusCode()),
                () -> assertEquals(200, answered),
                () -> assertEquals(
                        3,
                        rows.stream().filter(row -> row.containsKey("wayOut")).count()),
                () -> assertFalse(
                        rows.stream().anyMatch(row -> row.containsKey("wayOut") && row.containsKey("answered"))),
                () -> assertFalse(rows.stream().anyMatch(row -> row.containsKey("wayOut") && row.containsKey("dueAt"))),
                () -> assertEquals(
                        "{\"notUsed\":1,\"refused\":1,\"wrongPerson\":1}",
                        status.path("left").toString(),
                        status::toString));
    }

    private HttpResponse<String> leave(URI link, String way) {
        Map<String, String> form = Citizen.hidden(citizen.open(link).body());
        form.put("ulos", way);
        town.wait(Duration.ofSeconds(2));
        return citizen.press(link, form);
    }

    private List<Map<String, AttributeValue>> invitations() {
        return town.cloud
                .dynamoDb()
                .scan(scan -> scan.tableName("InvitationsTable"))
                .items();
    }
}
