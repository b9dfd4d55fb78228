package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wave that was sent by mistake. */
class WithdrawnWaveTest {
    private static final int PEOPLE = 24;
    private final Town town = new Town(cloud -> cloud.parameter("MailsPerMinute", "12")).settled();
    private final Citizen citizen = new Citizen(town);

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void nothingMoreIsSentItsLinksSayItWasWithdrawnAndItsAnswersStay() {
        town.survey("anonymous");
        String wave = town.drafted(Town.contacts(PEOPLE));
        String path = "/api/waves/" + wave;
        town.api.post(path + "/start");
        town.minutes(1);
        int sent = town.mails("invitation").size();
        int asked = reached();
        IntStream.range(0, 6).forEach(i -> citizen.answer(town.link(reached(i)), 4 + i, "Syy " + i));
        int withoutConfirming = town.api
                .answer("POST", path + "/withdraw", "{\"confirm\": \"toinen\"}")
                .statusCode();

        JsonNode withdrawn = town.api.post(path + "/withdraw", "application/json", "{\"confirm\": \"" + wave + "\"}");
        town.minutes(3);
        HttpResponse<String> page = citizen.open(town.link(reached(7)));
        town.at("2026-11-03T06:00:00Z");
        town.at("2026-12-01T05:00:30Z");
        JsonNode month = town.api
                .get("/api/services/kirjasto/scores?from=2026-11&to=2026-11")
                .at("/months/0");

        assertAll(
                () -> assertTrue(sent > 7 && sent < PEOPLE, sent + " were sent"),
                () -> assertEquals(sent, asked),
                () -> assertEquals(400, withoutConfirming),
                () -> assertEquals("withdrawn", withdrawn.path("state").asText()),
                () -> assertEquals("2026-11-02", withdrawn.path("closes").asText()),
                () -> assertEquals(sent, town.mails("invitation").size(), "nothing more is sent"),
                () -> assertEquals(410, page.statusCode()),
                () -> assertTrue(page.body().contains("Pikkula") || page.body().contains("Lillby")),
                () -> assertFalse(page.body().contains("<textarea")),
                () -> assertFalse(
                        town.cloud
                                .dynamoDb()
                                .scan(scan -> scan.tableName("InvitationsTable"))
                                .items()
                                .toString()
                                .contains("posti.example"),
                        "addresses leave in the following night"),
                () -> assertEquals(6, month.path("n").asInt(), month::toString),
                () -> assertFalse(month.has("asked"), "no response rate"),
                () -> assertEquals(
                        409,
                        town.api
                                .answer("POST", path + "/withdraw", "{\"confirm\": \"" + wave + "\"}")
                                .statusCode()));
    }

    private int reached() {
        return (int) IntStream.range(0, PEOPLE).filter(this::hasMail).count();
    }

    /** One of those whose mail went. */
    private int reached(int place) {
        return IntStream.range(0, PEOPLE)
                .filter(this::hasMail)
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    private boolean hasMail(int person) {
        return town.mails("invitation").stream().anyMatch(mail -> mail.to().contains(Town.address(person)));
    }
}
