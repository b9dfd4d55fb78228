package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.access.KeyPurpose;
import fi.kuule.management.Api.Reply;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private final Api api = Requests.small();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /api/organisation | {"name": {"fi": "M", "en": "E"}, "languages": ["en", "fi"], "sender": "a@b.example", "replyTo": "c@d.example", "feedback": "https://b.example/palaute", "contact": {"fi": "Kirjaamo"}, "commentsInMails": false}
        /api/services/museo | {"id": "museo", "number": 2, "name": {"fi": "Museo", "sv": "Museet"}, "object": {"fi": "museota"}, "sensitive": true, "contact": "museo@b.example", "touchpoints": [{"id": "kassa", "name": {"fi": "Kassa"}}], "target": -10, "customers": 5118, "firstStratum": "language"}
        /api/members/eero | {"id": "eero", "name": "Eero \\"E\\" Malli", "address": "eero@b.example", "language": "sv", "role": "administrator", "services": ["kirjasto"]}
        /api/surveys/toinen | {"id": "toinen", "version": 1, "privacy": "confidential", "languages": ["sv"], "opens": "2026-01-01", "closes": "2026-01-31", "retentionDays": 90, "quietDays": 0, "reminderDays": [7, 14], "mail": {"subject": {"fi": "Miten meni? {service}", "fi-selko": "Miten meni?"}, "preheader": {"fi": "Kaksi kysymystä"}}}
        /api/links/juliste | {"code": "juliste", "path": "/o/juliste", "survey": "kysely", "service": "kirjasto", "touchpoint": "tiski", "channel": "poster"}
        /api/mappings/vanha | {"name": "vanha", "time": {"column": "Aika", "pattern": "d.M.yyyy H.mm", "zone": "Europe/Helsinki", "language": "fi"}, "score": "Kuinka todennäköisesti, 0-10?", "comment": "Miksi", "service": {"column": "Palvelu"}, "channel": "import"}
        /api/mappings/toinen | {"name": "toinen", "time": {"column": "Time", "pattern": "M/d/yyyy", "zone": "Europe/London", "language": "en"}, "score": "NPS", "service": {"fixed": "kirjasto"}, "channel": "paper"}
        """)
    void whatPutTakesIsWhatGetGives(String path, String document) throws JsonProcessingException {
        Reply put = api.put(path, document);
        Reply got = api.get(path);
        assertTrue(put.status() == 200 || put.status() == 201, put::text);
        assertEquals(200, got.status());
        assertEquals(new ObjectMapper().readTree(document), got.body());
        assertEquals(200, api.put(path, got.body().toString()).status());
        assertEquals(got.body(), api.get(path).body());
    }

    @Test
    void everythingWrongWithADocumentIsToldAtOnceByPointer() {
        Reply reply = api.put("/api/services/museo", """
            {"name": {"fi": "", "de": "Museum"}, "sensitive": "yes", "target": 101, "x/y~z": 1,
             "contact": "museo", "touchpoints": [{"id": "Kassa"}, 7], "firstStratum": "village"}\
            """);
        assertEquals(400, reply.status());
        assertEquals(
                "application/problem+json", reply.headers().path("Content-Type").asText());
        assertEquals(
                "urn:kuule:problem:invalid-document", reply.body().path("type").asText());
        assertEquals(
                Set.of(
                        "/name/fi: must not be empty",
                        "/name/de: is not a field of this document",
                        "/sensitive: must be true or false",
                        "/target: must be from -100 to 100",
                        "/x~1y~0z: is not a field of this document",
                        "/contact: must be an e-mail address",
                        "/touchpoints/0/id: must be 1-40 of a-z, 0-9 and -, beginning with a letter or digit",
                        "/touchpoints/0/name: is missing",
                        "/touchpoints/1: must be an object",
                        "/firstStratum: must be one of age, area, language"),
                Set.copyOf(reply.errors()));
        assertEquals(404, api.get("/api/services/museo").status());
    }

    @Test
    void aSurveyThatClosesBeforeItOpensIsRefused() {
        Reply reply = api.put("/api/surveys/toinen", Requests.SURVEY.replace("2026-12-31", "2026-10-31"));
        assertEquals(List.of("/closes: must be the day it opens or later"), reply.errors());
    }

    @Test
    void aSurveyMayBeInEasyFinnishAndAMemberIsNotWrittenToInIt() {
        String member = """
            {"name": "Eero", "address": "eero@b.example", "language": "fi-selko", "role": "reader"}\
            """;
        String survey = Requests.SURVEY.replace("\"languages\": [\"fi\"", "\"languages\": [\"fi\", \"fi-selko\"");

        assertEquals(
                List.of("/language: must be one of en, fi, sv"),
                api.put("/api/members/eero", member).errors());
        assertEquals(201, api.put("/api/surveys/toinen", survey).status());
        assertTrue(api.get("/api/surveys/toinen").text().contains("fi-selko"));
    }

    @Test
    void anotherIdThanThePathsIsRefused() {
        Reply reply = api.put("/api/services/museo", "{\"id\": \"kirjasto\", \"name\": {\"fi\": \"Museo\"}}");
        assertEquals(List.of("/id: must be the id in the path"), reply.errors());
    }

    @Test
    void jsonThatIsBrokenRepeatedOrMissingIsRefused() {
        assertEquals(400, api.put("/api/organisation", "{\"name\": ").status());
        assertEquals(400, api.put("/api/organisation", "").status());
        assertEquals(400, api.put("/api/organisation", "[]").status());
        assertEquals(
                400, api.put("/api/organisation", Requests.ORGANISATION + "{}").status());
        Reply twice = api.put("/api/organisation", "{\"sender\": \"a@b.example\", \"sender\": \"c@d.example\"}");
        assertEquals("urn:kuule:problem:not-json", twice.body().path("type").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} null",
                "{\"name\": NaN}",
                "{\"name\": ",
                "{\"a\": [1, {\"b\"",
                "{'a': 1}",
                "{\"a\": 01}",
                "/* */ {}",
                "\u0000"
            })
    void whatIsNoJsonIsToldWithoutTheParsersInsides(String document) {
        String detail =
                api.put("/api/organisation", document).body().path("detail").asText();
        assertTrue(detail.matches("[^`\\[]+ \\(line \\d+, column \\d+\\)"), detail);
    }

    @Test
    void tooDeepANestIsNotJsonEither() {
        Reply reply = api.put("/api/organisation", "[".repeat(3_000));
        assertEquals(400, reply.status());
        assertFalse(reply.body().path("detail").asText().contains("`"));
    }

    @Test
    void sameSurveyAgainKeepsItsVersionAndAnotherGetsTheNext() {
        assertEquals(200, api.put("/api/surveys/kysely", Requests.SURVEY).status());
        Reply changed = api.put("/api/surveys/kysely", Requests.SURVEY.replace("anonymous", "confidential"));
        assertEquals(201, changed.status());
        assertEquals(2, changed.body().path("version").asInt());
        assertEquals(730, changed.body().path("retentionDays").asInt());
        assertEquals(90, changed.body().path("quietDays").asInt());
        assertEquals("[]", changed.body().path("reminderDays").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [7, 14, 21] | /reminderDays
        [14, 7] | /reminderDays
        [7, 7] | /reminderDays
        [0] | /reminderDays/0
        [7, 61] | /reminderDays/1
        [7.5] | /reminderDays/0
        7 | /reminderDays
        """)
    void remindersAreAtMostTwoOnAscendingDaysFromOneToSixty(String days, String pointer) {
        String survey = Requests.SURVEY.replaceFirst("\\{", "{\"reminderDays\": " + days + ", ");
        Reply reply = api.put("/api/surveys/kysely", survey);
        assertEquals(400, reply.status());
        assertEquals(
                pointer, reply.body().path("errors").path(0).path("pointer").asText());
    }

    @Test
    void targetIsSetAndTakenAwayByItself() {
        assertEquals(
                40,
                api.put("/api/services/kirjasto/target", "{\"target\": 40}")
                        .body()
                        .path("target")
                        .asInt());
        Reply without = api.put("/api/services/kirjasto/target", "{\"target\": null}");
        assertFalse(without.body().has("target"));
        assertEquals(404, api.put("/api/services/muu/target", "{}").status());
    }

    @Test
    void aMemberOfAnUnknownServiceIsRefused() {
        Reply reply = api.put("/api/members/aino", Requests.MEMBER.replace("kirjasto", "uimala"));
        assertEquals(List.of("/services: there is no service uimala"), reply.errors());
    }

    @Test
    void aMemberThatIsDeletedIsGone() {
        assertEquals(204, api.delete("/api/members/aino").status());
        assertEquals(404, api.delete("/api/members/aino").status());
        assertEquals(404, api.get("/api/members/aino").status());
    }

    @Test
    void theReportLinksOfAMemberAreEndedHoweverOftenThatIsAskedFor() {
        assertEquals(204, api.delete("/api/members/aino/report-links").status());
        assertEquals(204, api.delete("/api/members/aino/report-links").status());
        assertEquals(404, api.delete("/api/members/muu/report-links").status());
    }

    @Test
    void openLinksAndMappingsNeedWhatTheyName() {
        String link = "{\"survey\": \"kysely\", \"service\": \"kirjasto\", \"channel\": \"poster\"}";
        assertEquals(200, api.put("/api/links/juliste", link).status());
        assertEquals(
                List.of("/survey: there is no survey of this id"),
                api.put("/api/links/juliste", link.replace("kysely", "muu")).errors());
        assertEquals(
                List.of("/service: there is no service of this id"),
                api.put("/api/links/juliste", link.replace("kirjasto", "muu")).errors());
        assertEquals(
                List.of("/touchpoint: the service has no touchpoint of this id"),
                api.put("/api/links/juliste", link.replace("}", ", \"touchpoint\": \"muu\"}"))
                        .errors());
        String mapping = "{\"time\": {\"column\": \"T\", \"pattern\": \"yyyy\", \"zone\": \"Mars\"}, \"score\": \"S\","
                + " \"service\": {}}";
        assertEquals(
                List.of(
                        "/time/zone: must be a time zone such as Europe/Helsinki",
                        "/service: must have either column or fixed"),
                api.put("/api/mappings/vanha", mapping).errors());
        assertEquals(
                List.of("/service/fixed: there is no service of this id"),
                api.put("/api/mappings/vanha", mapping.replace("Mars", "UTC").replace("{}", "{\"fixed\": \"muu\"}"))
                        .errors());
    }

    @Test
    void aPatternThatIsNoneIsAFaultOfTheMapping() {
        Reply reply = api.put(
                "/api/mappings/vanha",
                "{\"time\": {\"column\": \"T\", \"pattern\": \"jjjj\", \"zone\": \"UTC\"}, \"score\": \"S\","
                        + " \"service\": {\"column\": \"P\"}}");
        assertEquals(400, reply.status());
        assertTrue(reply.errors().get(0).startsWith("/time: "), reply.errors()::toString);
    }

    @Test
    void firstPutOfTheOrganisationMakesTheKeys() {
        Api fresh = new Api();
        assertEquals(404, fresh.get("/api/organisation").status());
        assertEquals(
                200, fresh.call(Api.file("management-put-organisation.json")).status());
        assertEquals(Set.of(KeyPurpose.values()), fresh.keys.keySet());
        assertEquals(
                "Mallila kommun",
                fresh.get("/api/organisation").body().path("name").path("sv").asText());
    }

    @Test
    void listsHoldEveryDocument() {
        api.call(Api.file("management-put-service.json"));
        api.put("/api/services/museo", "{\"name\": {\"fi\": \"Museo\"}}");
        assertEquals(2, api.get("/api/services").body().path("services").size());
        assertEquals(1, api.get("/api/members").body().path("members").size());
        assertEquals(1, api.get("/api/surveys").body().path("surveys").size());
        assertEquals(0, api.get("/api/links").body().path("links").size());
        assertEquals(0, api.get("/api/waves").body().path("waves").size());
        assertEquals(0, api.get("/api/mappings").body().path("mappings").size());
    }
}
