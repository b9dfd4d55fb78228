package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.kuule.management.Api.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented document, changed in one place at a time: what openapi.json takes is taken, unless it says something untrue of what is
 * there; what it does not take is refused with its place ({@link Contract} sees what is taken all the same).
 */
class DocumentedFieldsTest {
    /** What a schema cannot say. */
    private static final List<String> BEYOND = List.of(
            "there is no service",
            "there is no survey",
            "there is no member",
            "must be a language of the survey",
            "the service has no touchpoint",
            "must be the day it opens or later",
            "must be a time zone",
            "must be an e-mail address",
            "must be a date",
            "must be a web address",
            "must be the id of the wave",
            "must have no id twice",
            "in ascending order",
            "/time: ");

    private static final List<Integer> LENGTHS =
            List.of(1, 40, 41, 78, 79, 100, 101, 120, 121, 200, 201, 300, 301, 500, 501);
    private static final List<Integer> NUMBERS = List.of(-101, -100, -1, 0, 1, 89, 90, 100, 101, 365, 366, 3653, 3654);

    private final Api api = Requests.small();

    /** Every field of every document stands in one of these. */
    static Stream<Document> documents() {
        return Stream.of(
                new Document("PUT", "/api/organisation", "/api/organisation", """
                    {"name": {"fi": "M", "sv": "M", "en": "M"}, "languages": ["fi", "sv"], "sender": "a@b.example",
                     "replyTo": "c@b.example", "feedback": "https://b.example/", "contact": {"fi": "Kirjaamo"},
                     "commentsInMails": false}\
                    """),
                new Document("PUT", "/api/services/{id}", "/api/services/kirjasto", """
                    {"name": {"fi": "K"}, "object": {"fi": "k"}, "sensitive": true, "contact": "a@b.example", "target": 5, "customers": 300, "firstStratum": "area",
                     "touchpoints": [{"id": "tiski", "name": {"fi": "T"}}]}\
                    """),
                new Document("PUT", "/api/services/{id}/target", "/api/services/kirjasto/target", "{\"target\": 5}"),
                new Document("POST", "/api/services/{id}/notes", "/api/services/kirjasto/notes", """
                        {"id": "remontti", "day": "2026-07-01", "text": {"fi": "R", "sv": "R"}, "newState": true, "everyService": false}"""),
                new Document("PUT", "/api/members/{id}", "/api/members/eero", """
                    {"name": "E", "address": "e@b.example", "language": "sv", "role": "reader", "services": ["kirjasto"]}\
                    """),
                new Document("PUT", "/api/surveys/{id}", "/api/surveys/toinen", """
                    {"privacy": "anonymous", "languages": ["fi"], "opens": "2026-11-01", "closes": "2026-12-31",
                     "retentionDays": 730, "quietDays": 90, "reminderDays": [7, 14], "mail": {"subject": {"fi": "S"}, "preheader": {"sv": "P"}}}\
                    """),
                new Document("POST", "/api/surveys/{id}/test-mail", "/api/surveys/kysely/test-mail", """
                    {"member": "aino", "service": "kirjasto", "language": "sv", "kind": "invitation"}\
                    """),
                new Document("PUT", "/api/links/{code}", "/api/links/aula", """
                    {"survey": "kysely", "service": "kirjasto", "touchpoint": "tiski", "channel": "juliste"}\
                    """),
                new Document("PUT", "/api/mappings/{name}", "/api/mappings/vanha", """
                    {"time": {"column": "A", "pattern": "d.M.yyyy", "zone": "Europe/Helsinki", "language": "fi"},
                     "score": "S", "comment": "M", "service": {"column": "P"}, "channel": "paper"}\
                    """),
                new Document("PUT", "/api/mappings/{name}", "/api/mappings/toinen", """
                    {"time": {"column": "A", "pattern": "d.M.yyyy", "zone": "Europe/Helsinki"}, "score": "S",
                     "service": {"fixed": "kirjasto"}}\
                    """),
                new Document("POST", "/api/waves/{id}/withdraw", "/api/waves/muu/withdraw", "{\"confirm\": \"muu\"}"),
                new Document("POST", "/api/waves/{id}/answers", "/api/waves/muu/answers", """
                    {"code": "K7PQ-2MXR-9TWH", "channel": "phone", "score": 9, "comment": "Hyvin meni"}\
                    """),
                new Document(
                        "POST", "/api/reports/{service}/{month}", "/api/reports/kirjasto/2026-10", "{\"mail\": true}"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFieldThatIsNotDocumentedIsRefusedByItsPlace(Document document) {
        assertTrue(isUnderstood(send(document, document.json())));
        for (String object : places(document.json(), "", JsonNode::isObject)) {
            JsonNode more = document.json();
            ((ObjectNode) more.at(object)).put("undocumented", 1);
            Reply reply = send(document, more);
            assertEquals(400, reply.status(), more::toString);
            assertTrue(reply.errors().contains(object + "/undocumented: is not a field of this document"), reply::text);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsDocumentedIsTakenAndNothingElseIs(Document document) {
        JsonNode schema = OpenApi.request(OpenApi.served().operations().get(document.operation()));
        for (JsonNode variant : variants(document.json())) {
            Reply reply = send(document, variant);
            List<String> faults = OpenApi.served().faults(schema, OpenApi.withoutNulls(variant));
            if (faults.isEmpty() && !isUnderstood(reply))
                assertTrue(
                        !reply.errors().isEmpty()
                                && reply.errors().stream()
                                        .allMatch(error -> BEYOND.stream().anyMatch(error::contains)),
                        () -> variant + " is refused: " + reply.text());
            if (!faults.isEmpty()) {
                assertEquals(400, reply.status(), () -> variant + " is taken, against " + faults);
                assertTrue(!reply.errors().isEmpty(), reply::text);
            }
        }
    }

    @Test
    void everyDocumentOfTheApiIsTriedAndEveryFieldOfIt() {
        Set<String> tried = documents().map(Document::operation).collect(Collectors.toCollection(TreeSet::new));
        Set<String> taking = new TreeSet<>();
        OpenApi.served().operations().forEach((call, operation) -> {
            if (!OpenApi.request(operation).isMissingNode()) taking.add(call);
        });
        assertEquals(taking, tried);
        for (String operation : taking) {
            Set<String> fields = new TreeSet<>();
            documents()
                    .filter(document -> document.operation().equals(operation))
                    .forEach(document -> document.json().fieldNames().forEachRemaining(fields::add));
            assertEquals(writable(operation), fields, operation);
        }
    }

    /** Nothing is wrong with the document; what it is about may not be there. */
    private static boolean isUnderstood(Reply reply) {
        return reply.status() < 300 || reply.status() == 404;
    }

    private static Set<String> writable(String operation) {
        OpenApi openApi = OpenApi.served();
        Set<String> fields = new TreeSet<>();
        openApi.resolved(OpenApi.request(openApi.operations().get(operation)))
                .path("properties")
                .properties()
                .forEach(property -> {
                    if (!property.getValue().path("readOnly").asBoolean()) fields.add(property.getKey());
                });
        return fields;
    }

    private Reply send(Document document, JsonNode json) {
        return api.call(
                Api.withText(Api.event(document.method(), document.path()), "application/json", json.toString()));
    }

    /** The document with one value taken away or put in another's place. */
    private static List<JsonNode> variants(JsonNode document) {
        List<JsonNode> variants = new ArrayList<>();
        for (String place : places(document, "", value -> true)) {
            if (place.isEmpty()) continue;
            for (JsonNode value : values(document.at(place))) {
                JsonNode variant = document.deepCopy();
                set(variant, place, value);
                variants.add(variant);
            }
            JsonNode without = document.deepCopy();
            if (parent(without, place) instanceof ObjectNode object) {
                object.remove(name(place));
                variants.add(without);
            }
        }
        return variants;
    }

    private static List<JsonNode> values(JsonNode before) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<JsonNode> values = new ArrayList<>(List.of(
                json.nullNode(),
                BooleanNode.TRUE,
                DoubleNode.valueOf(1.5),
                TextNode.valueOf(""),
                TextNode.valueOf(" "),
                TextNode.valueOf("de"),
                TextNode.valueOf("2026-13-01"),
                TextNode.valueOf("a@b"),
                TextNode.valueOf("http://b.example"),
                json.objectNode(),
                json.arrayNode(),
                json.arrayNode().add(1),
                json.arrayNode().add("fi")));
        LENGTHS.forEach(length -> values.add(TextNode.valueOf("d".repeat(length))));
        NUMBERS.forEach(number -> values.add(IntNode.valueOf(number)));
        if (before instanceof ArrayNode array && !array.isEmpty())
            values.add(array.deepCopy().add(array.get(0)));
        return values;
    }

    /** JSON pointers of the values that are as asked, in the document and below. */
    private static List<String> places(JsonNode value, String at, java.util.function.Predicate<JsonNode> asked) {
        List<String> places = new ArrayList<>();
        if (asked.test(value)) places.add(at);
        value.properties().forEach(field -> places.addAll(places(field.getValue(), at + "/" + field.getKey(), asked)));
        if (value.isArray())
            IntStream.range(0, value.size()).forEach(i -> places.addAll(places(value.get(i), at + "/" + i, asked)));
        return places;
    }

    private static void set(JsonNode document, String place, JsonNode value) {
        JsonNode parent = parent(document, place);
        if (parent instanceof ObjectNode object) object.set(name(place), value);
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(name(place)), value);
    }

    private static JsonNode parent(JsonNode document, String place) {
        return document.at(place.substring(0, place.lastIndexOf('/')));
    }

    private static String name(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    record Document(String method, String template, String path, String text) {
        String operation() {
            return method + " " + template;
        }

        JsonNode json() {
            return Api.json(text);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
