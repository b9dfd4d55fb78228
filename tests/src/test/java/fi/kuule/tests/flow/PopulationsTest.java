package fi.kuule.tests.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.AskedStrata;
import fi.kuule.score.Dimension;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A library and a museum ask their own people and summer residents, by letter, at two touchpoints: from the list to the night after the
 * last day. Three summer residents answer about the library, so few that it must not be known; seven about the museum.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PopulationsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Population SUMMER = new Population("kesäasukkaat");
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private static final ServiceId MUSEUM = new ServiceId("museo");
    private static final int ENOUGH = 5;
    private final Town town = new Town().settled();
    private final List<String> rows = new ArrayList<>();
    private JsonNode draft = MissingNode.getInstance();

    @BeforeAll
    void askAnswerAndClose() {
        for (String service : List.of("kirjasto", "museo"))
            town.api.put("/api/services/" + service, """
                {"name": {"fi": "%1$s", "sv": "%1$s", "en": "%1$s"},
                 "touchpoints": [{"id": "tiski", "name": {"fi": "Tiski"}}, {"id": "verkko", "name": {"fi": "Verkko"}}]}\
                """.formatted(service));
        town.survey("anonymous");
        list("L", 40, "kirjasto;Tiski;");
        list("V", 20, "kirjasto;verkko;");
        list("K", 20, "kirjasto;tiski;kesäasukkaat");
        list("M", 20, "museo;tiski;");
        list("S", 30, "museo;tiski;kesäasukkaat");
        String wave = town.drafted("Viite;Palvelu;Asiointikohta;Perusjoukko\n" + String.join("\n", rows) + "\n");
        draft = town.api.get("/api/waves/" + wave);
        town.api.post("/api/waves/" + wave + "/start");
        Map<String, String> codes = codes(wave);
        answer(wave, codes, "L", 12);
        answer(wave, codes, "V", 6);
        answer(wave, codes, "K", 3);
        answer(wave, codes, "M", 6);
        answer(wave, codes, "S", 7);
        town.at("2026-11-21T06:00:00Z");
    }

    private void list(String references, int people, String rest) {
        for (int person = 0; person < people; person++) rows.add(references + "-" + person + ";" + rest);
    }

    private Map<String, String> codes(String wave) {
        return town.api
                .answer("GET", "/api/waves/" + wave + "/letters.csv?language=fi", "")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .collect(toMap(cells -> cells[0], cells -> cells[3]));
    }

    private void answer(String wave, Map<String, String> codes, String references, int people) {
        for (int person = 0; person < people; person++)
            town.api.post(
                    "/api/waves/" + wave + "/answers",
                    "application/json",
                    "{\"code\": \"%s\", \"channel\": \"paper\", \"score\": %d}"
                            .formatted(codes.get(references + "-" + person), person * 5 % 11));
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private Map<Population, StratumDispositions> asked(ServiceId service) {
        return new AskedStrata(
                        new DynamoDbWaves(new RegisterTable(town.cloud.dynamoDb(), "RegisterTable")),
                        new DynamoDbDispositions(town.cloud.dynamoDb(), "TalliesTable"))
                .endedIn(service, NOVEMBER, NOVEMBER);
    }

    private StratumTallies answered(ServiceId service, Population population) {
        return asked(service).get(population).answers().tallies();
    }

    @Test
    void theDraftTellsWhomItAsks() {
        assertEquals(
                "[{\"service\":\"kirjasto\",\"population\":\"kesäasukkaat\",\"asked\":20},"
                        + "{\"service\":\"museo\",\"population\":\"kesäasukkaat\",\"asked\":30}]",
                draft.path("populations").toString());
    }

    @Test
    void noAnswerStandsInAGroupOfFewerThanFive() {
        List<Map<String, AttributeValue>> answers = town.cloud
                .dynamoDb()
                .scan(scan -> scan.tableName("ResponsesTable"))
                .items();
        Map<String, Long> groups = answers.stream()
                .collect(groupingBy(
                        row -> row.get("service").s() + " " + row.get("cell").s() + " "
                                + row.get("channel").s(),
                        counting()));

        assertEquals(34, answers.size());
        assertTrue(groups.values().stream().allMatch(people -> people >= ENOUGH), groups::toString);
        assertTrue(
                groups.keySet().stream().noneMatch(group -> group.startsWith("kirjasto") && group.contains("kesä")),
                groups::toString);
    }

    @Test
    void aPopulationLargeEnoughIsCountedByItself() {
        assertEquals(6, answered(MUSEUM, Population.OWN).total().n());
        assertEquals(7, answered(MUSEUM, SUMMER).total().n());
        assertEquals(20, asked(MUSEUM).get(Population.OWN).total().asked());
        assertEquals(30, asked(MUSEUM).get(SUMMER).total().asked());
        assertEquals(
                7, asked(MUSEUM).get(SUMMER).by(Dimension.CHANNEL).get("letter").answered());
    }

    @Test
    void onePopulationTooSmallToBeToldTakesTwoAnswersOfTheOther() {
        assertEquals(16, answered(LIBRARY, Population.OWN).total().n());
        assertEquals(5, answered(LIBRARY, Population.UNTOLD).total().n());
        assertEquals(
                10,
                answered(LIBRARY, Population.OWN)
                        .by(Dimension.TOUCHPOINT)
                        .get("tiski")
                        .n());
        assertEquals(
                6,
                answered(LIBRARY, Population.OWN)
                        .by(Dimension.TOUCHPOINT)
                        .get("verkko")
                        .n());
        assertEquals(60, asked(LIBRARY).get(Population.OWN).total().asked());
        assertEquals(
                20,
                asked(LIBRARY)
                        .get(Population.OWN)
                        .by(Dimension.TOUCHPOINT)
                        .get("verkko")
                        .asked());
        assertEquals(20, asked(LIBRARY).get(Population.UNTOLD).total().asked());
    }

    @Test
    void headlinesCountTheServicesOwnPeople() {
        town.at("2026-12-01T05:00:30Z");
        JsonNode museum = town.api.get("/api/services/museo/scores?from=2026-11&to=2026-11");
        JsonNode library = town.api.get("/api/services/kirjasto/scores?from=2026-11&to=2026-11");

        assertEquals(6, museum.findPath("n").asInt(), museum::toString);
        assertEquals(20, museum.findPath("asked").asInt(), museum::toString);
        assertEquals(6, museum.findPath("answeredOfAsked").asInt(), museum::toString);
        assertEquals(16, library.findPath("n").asInt(), library::toString);
        assertEquals(60, library.findPath("asked").asInt(), library::toString);
    }
}
