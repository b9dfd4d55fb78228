package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.management.Api.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs send that is not as it should be, row by row, to every route. */
class WrongInputTest {
    private static final String LISTS = "/api/surveys/kysely/waves";

    private static final List<String> ODD_IDS = List.of(
            "..",
            "%2e%2e",
            "a%2Fb",
            "kirjasto%00",
            "kirjasto\0",
            "kirjasto\r\nX-Evil: 1",
            "<script>alert(1)</script>",
            "KIRJASTO",
            "kirjasto ",
            "-kirjasto",
            "ääni",
            "\u202Eotsajrik",
            "😀",
            "",
            "a".repeat(41),
            "a".repeat(10_001),
            "' OR 1=1",
            "wave#1");

    /** Texts that are no line of text. */
    private static final List<String> NO_LINES = List.of(
            "Kirjasto\r\nBcc: kaikki@b.example",
            "Kirjasto\nx",
            "Kirjasto\0",
            "Kirjasto\u0007",
            "Kirjasto\u0085x",
            "Kirjasto\u2028x",
            "Kirjasto\u2029x",
            "\u202Eotsajrik",
            "a\u2066b",
            "Kirjasto \uD83D");

    /** What a person told has as many lines as it has. */
    private static final Set<String> MANY_LINES = Set.of("comment");

    private final Api api = Requests.small();

    static Stream<Route> routes() {
        return new Api().allRoutes().stream();
    }

    static Stream<Route> routesWithParameters() {
        return routes().filter(route -> route.template().contains("{"));
    }

    static Stream<Route> routesWithDocuments() {
        return routesTaking("application/json");
    }

    static Stream<Route> routesWithFiles() {
        return routesTaking("application/gzip");
    }

    private static Stream<Route> routesTaking(String type) {
        return routes().filter(route -> OpenApi.served()
                .operation(route.method(), route.template())
                .filter(operation ->
                        operation.path("requestBody").path("content").has(type))
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("routesWithParameters")
    void whatCanBeNoIdIsNotFoundOrNotTaken(Route route) {
        for (String odd : ODD_IDS) {
            Reply reply = api.call(withBody(route, route.template().replaceAll("\\{\\w+}", quoted(odd)), "{}"));
            assertTrue(reply.status() == 404 || reply.status() == 400, () -> odd + ": " + reply.text());
            assertTrue(reply.isProblem());
            if (!odd.isEmpty()) assertFalse(reply.text().contains(odd), reply.text());
        }
    }

    @ParameterizedTest
    @MethodSource("routesWithParameters")
    void whatIsNotThereIsNotFound(Route route) {
        if (route.method().equals("PUT") && !route.template().endsWith("/target")) return;
        String path = route.template().replace("{month}", "2026-10").replaceAll("\\{\\w+}", "muu");
        Map<String, String> queries = Map.of("/scores", "?from=2026-10&to=2026-11", "/responses", "?mapping=muu");
        for (Map.Entry<String, String> query : queries.entrySet())
            if (path.endsWith(query.getKey())) path += query.getValue();
        assertEquals(404, api.call(withBody(route, path, documented(route))).status());
    }

    /** A document that the route takes. */
    private static String documented(Route route) {
        return DocumentedFieldsTest.documents()
                .filter(document -> document.operation().equals(operation(route)))
                .findFirst()
                .map(DocumentedFieldsTest.Document::text)
                .orElse("{}");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aParameterThatIsNotTakenIsRefused(Route route) {
        String path = route.template().replaceAll("\\{\\w+}", "kirjasto") + "?undocumented=1";
        Reply reply = api.call(withBody(route, path, "{}"));
        assertEquals(400, reply.status());
        assertTrue(reply.detail().startsWith("this path takes no parameters"), reply.text());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutTheKeyNothingIsAnsweredButWhatIsOpen(Route route) {
        for (String path : List.of(route.template(), route.template() + "?a=b")) {
            int status = api.call(Api.withoutKey(route.method(), path)).status();
            if (route.open()) assertTrue(status == 200 || status == 400);
            else assertEquals(401, status);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyOtherMethodIsRefusedWithThoseThatGo(Route route) {
        String path = route.template().replaceAll("\\{\\w+}", "kirjasto");
        List<String> taken = api.allRoutes().stream()
                .filter(other -> other.template().equals(route.template()))
                .map(Route::method)
                .toList();
        for (String method : List.of(
                "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "BREW")) {
            if (taken.contains(method) || method.equals("HEAD") && taken.contains("GET")) continue;
            Reply reply = api.call(Api.event(method, path));
            assertEquals(405, reply.status(), method);
            taken.forEach(
                    one -> assertTrue(reply.headers().path("Allow").asText().contains(one), method));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/openapi.json",
                "/api/organisation",
                "/api/services",
                "/api/services/kirjasto",
                "/api/services/muu",
                "/api/contacts-template.csv"
            })
    void aHeadIsAGetWithoutItsBody(String path) {
        Reply get = api.get(path);
        Reply head = api.call(Api.event("HEAD", path));
        assertEquals(get.status(), head.status());
        assertEquals(get.headers(), head.headers());
        assertEquals("", head.text());
    }

    @ParameterizedTest
    @MethodSource("routesWithDocuments")
    void aDocumentThatIsNoneIsRefusedForWhatItIs(Route route) {
        String path = path(route);
        Map<String, Integer> bodies = Map.of(
                "",
                400,
                "{",
                400,
                "null",
                400,
                "[]",
                400,
                "\"x\"",
                400,
                "{}{}",
                400,
                "{\"a\": 1, \"a\": 1}",
                400,
                "{\"a\": \"\uFFFD\"}",
                400,
                "[".repeat(2_000),
                400,
                " ".repeat(JsonBody.MAX_BYTES + 1),
                413);
        bodies.forEach((body, status) -> assertEquals(
                status,
                api.call(withBody(route, path, body)).status(),
                () -> body.substring(0, Math.min(9, body.length()))));
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "json", ""))
            assertEquals(
                    415,
                    api.call(Api.withText(Api.event(route.method(), path), type, "{}"))
                            .status(),
                    type);
        ObjectNode untyped = Api.withText(Api.event(route.method(), path), "", "{}");
        untyped.withObjectProperty("headers").remove("content-type");
        assertEquals(415, api.call(untyped).status());
    }

    @ParameterizedTest
    @MethodSource("routesWithFiles")
    void aFileOfAnotherTypeIsRefused(Route route) {
        String path = path(route) + (route.query().contains("mapping") ? "?mapping=vanha" : "");
        for (String type :
                List.of("application/json", "application/vnd.ms-excel", "application/zip", "text/plain", "")) {
            ObjectNode event = Api.event("POST", path);
            event.withObjectProperty("headers").put("content-type", type);
            assertEquals(
                    415,
                    api.call(event.put("body", "ZW1haWwK").put("isBase64Encoded", true))
                            .status(),
                    type);
        }
        ObjectNode untyped = Api.event("POST", path).put("body", "ZW1haWwK").put("isBase64Encoded", true);
        assertEquals(415, api.call(untyped).status());
        assertEquals(413, api.upload(path, new byte[UploadedFile.MAX_BYTES + 1]).status());
    }

    @Test
    void aNameThatIsNoLineIsRefusedWhereverANameStands() {
        for (String text : NO_LINES) {
            JsonNode bad = JsonNodeFactory.instance.textNode(text);
            for (DocumentedFieldsTest.Document document :
                    DocumentedFieldsTest.documents().toList()) {
                document.json().properties().forEach(field -> {
                    if (field.getValue().isTextual() && !MANY_LINES.contains(field.getKey()))
                        refuse(document, "/" + field.getKey(), field.getKey(), bad);
                    if (field.getValue().path("fi").isTextual())
                        refuse(
                                document,
                                "/" + field.getKey() + "/fi",
                                field.getKey(),
                                JsonNodeFactory.instance.objectNode().set("fi", bad));
                });
            }
        }
    }

    /** The reply names the place, and does not say the text again. */
    private void refuse(DocumentedFieldsTest.Document document, String pointer, String field, JsonNode value) {
        ObjectNode changed = (ObjectNode) document.json();
        changed.set(field, value);
        Reply reply = api.call(Api.withText(
                Api.event(document.method(), document.path()), "application/json", escaped(changed.toString())));
        assertEquals(400, reply.status(), () -> document + " took " + changed);
        assertTrue(
                reply.errors().stream().anyMatch(error -> error.startsWith(pointer + ": ")),
                () -> document + " " + changed + " " + reply.text());
    }

    /** Half a character can only be written as an escape. */
    private static String escaped(String json) {
        return json.replace("\uD83D\"", "\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kirjasto 😀👩‍👩‍👧",
                "<script>alert(1)</script>",
                "Ångström & \"pojat\"",
                "مكتبة",
                "=1+1",
                "{{7*7}} ${x}",
                "Kirjasto\\r\\n"
            })
    void aNameThatIsALineIsKeptAsItIs(String name) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putObject("name").put("fi", name);
        assertEquals(201, api.put("/api/services/museo", document.toString()).status());
        assertEquals(name, api.get("/api/services/museo").body().at("/name/fi").asText());
    }

    @Test
    void aNameIsCountedInCharactersAsPeopleCount() {
        String most = "{\"name\": {\"fi\": \"" + "😀".repeat(300) + "\"}}";
        assertEquals(201, api.put("/api/services/museo", most).status());
        assertEquals(
                400,
                api.put("/api/services/museo", most.replaceFirst("😀", "😀😀")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\\r\\nBcc: c@d.example",
                "a@b.example\\nx",
                "\\\"a b\\\"@b.example",
                "A <a@b.example>",
                "a@b",
                "a b@c.example",
                "a@b.example, c@d.example",
                "a\\u0000@b.example",
                "a@b.example\\u202E",
                "a@b..example",
                "a@[127.0.0.1]"
            })
    void anAddressThatIsMoreThanOneAddressIsRefused(String address) {
        for (String field : List.of("sender", "replyTo")) {
            String was = Api.json(Requests.ORGANISATION).path(field).asText();
            Reply reply = api.put(
                    "/api/organisation", Requests.ORGANISATION.replace("\"" + was + "\"", "\"" + address + "\""));
            assertEquals(List.of("/" + field + ": must be an e-mail address"), reply.errors());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://b.example",
                "https:///x",
                "//b.example",
                "https://b.example/\\u0000",
                "https://b.example/ x",
                "data:text/html,x"
            })
    void anAddressOfTheWebIsOne(String address) {
        String organisation = "{\"feedback\": \"" + address + "\", "
                + Requests.ORGANISATION.strip().substring(1);
        assertEquals(400, api.put("/api/organisation", organisation).status());
    }

    @Test
    void aMarkBeforeADocumentIsPassedOver() {
        assertEquals(
                200,
                api.put("/api/organisation", "\uFEFF" + Requests.ORGANISATION).status());
    }

    @Test
    void everyBadRowUpToAThousandIsToldByTheColumnsOwnName() {
        String list = "E-Mail;TJÄNST;Kieli\n" + "bad;kirjasto;fi\n".repeat(1_500);
        Reply reply = api.upload(LISTS, list);
        assertEquals(422, reply.status());
        assertEquals(1_000, reply.body().path("rows").size());
        assertEquals("1500 faults, of which the first 1000", reply.detail());
        assertEquals("E-Mail", reply.body().at("/rows/0/column").asText());
        assertEquals(1_001, reply.body().at("/rows/999/line").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "email;area#a@b.example;Itä\u202Ekylä#area",
                "email;area#a@b.example;x\u0000y#area",
                "email;area#a@b.example;x\u2028y#area",
                "email;area#a@b.example;a|b#area",
                "email;area#a@b.example;*#area",
                "email;language#a@b.example;de#language",
                "email;service#a@b.example;<script>#service",
                "email;touchpoint#a@b.example;muu#touchpoint",
                "email#a@b.example%0d%0aBcc#email"
            })
    void aCellThatIsWrongIsToldByLineAndColumn(String header, String row, String column) {
        Reply reply = api.upload(LISTS, header + "\nok@b.example\n" + row + "\n");
        boolean nul = row.indexOf('\0') >= 0;
        assertEquals(nul ? 400 : 422, reply.status(), reply::text);
        if (nul) return;
        assertEquals(3, reply.body().at("/rows/0/line").asInt());
        assertEquals(column, reply.body().at("/rows/0/column").asText());
    }

    @Test
    void whoHasBeenListedTwiceIsAskedOnceAndCountedNotNamed() {
        Reply reply = api.upload(LISTS, "email\na@b.example\nA@B.example\n" + people(30));
        assertEquals(1, reply.body().path("duplicates").asInt());
        assertFalse(reply.text().contains("@"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer an-example-key, Bearer x",
                "Bearer \"an-example-key\"",
                "Bearer an-example-key\u0000",
                "bearer\tan-example-key",
                "Bearer AN-EXAMPLE-KEY",
                "Bearer ääni",
                "Token an-example-key"
            })
    void aKeyOfAnotherFormIsNone(String authorization) {
        ObjectNode event = Api.event("GET", "/api/services");
        event.withObjectProperty("headers").put("authorization", authorization);
        assertEquals(401, api.call(event).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/services/../members",
                "/api/services;x=1",
                "/api/%73ervices",
                "//api/services",
                "/API/services",
                "/api/services\0"
            })
    void anotherPathIsUnknown(String path) {
        assertEquals(
                "urn:kuule:problem:unknown-path",
                api.get(path).body().path("type").asText());
    }

    private static String people(int count) {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, count).forEach(i -> rows.append(String.format(Locale.ROOT, "asukas%d@b.example%n", i)));
        return rows.toString();
    }

    private static String operation(Route route) {
        return route.method() + " " + route.template();
    }

    private static String path(Route route) {
        return route.template()
                .replace("{month}", "2026-10")
                .replace("surveys/{id}", "surveys/kysely")
                .replaceAll("\\{\\w+}", "kirjasto");
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    /** With a document where one is taken, with a file where one is. */
    private static ObjectNode withBody(Route route, String path, String json) {
        ObjectNode event = Api.event(route.method(), path);
        if (routesWithFiles().noneMatch(file -> operation(file).equals(operation(route))))
            return Api.withText(event, "application/json", json);
        event.withObjectProperty("headers").put("content-type", "application/octet-stream");
        byte[] file = "email\na@b.example\n".getBytes(StandardCharsets.UTF_8);
        return event.put("body", Base64.getEncoder().encodeToString(file)).put("isBase64Encoded", true);
    }
}
