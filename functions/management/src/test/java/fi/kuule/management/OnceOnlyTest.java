package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.management.Api.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnceOnlyTest {
    private static final String LISTS = "/api/surveys/kysely/waves";
    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
    private static final String LIST = "email\na@b.example\n";

    private final Api api = Requests.small();

    @Test
    void theSameRequestAgainIsAnsweredTheSameAndMakesNothing() {
        Reply first = send(LISTS, KEY, LIST);
        Reply again = send(LISTS, KEY, LIST);
        assertEquals(201, first.status());
        assertEquals(first, again);
        assertEquals(1, api.waves.queued.size());
        assertEquals(1, api.get("/api/waves").body().path("waves").size());
    }

    @Test
    void withoutAKeyASecondDraftIsMade() {
        api.upload(LISTS, LIST);
        api.upload(LISTS, LIST);
        assertEquals(2, api.get("/api/waves").body().path("waves").size());
    }

    @Test
    void aKeyIsTheSameWithQuotesAndWithout() {
        send(LISTS, KEY, LIST);
        send(LISTS, "\"" + KEY + "\"", LIST);
        assertEquals(1, api.get("/api/waves").body().path("waves").size());
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        send(LISTS, KEY, LIST);
        for (Reply another : new Reply[] {
            send(LISTS, KEY, "email\nc@b.example\n"),
            send(LISTS + "?closes=2026-12-01", KEY, LIST),
            send("/api/surveys/kysely/responses", KEY, LIST)
        }) {
            assertEquals(422, another.status());
            assertEquals(
                    "urn:kuule:problem:key-reused", another.body().path("type").asText());
        }
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToWait() {
        Reply[] second = new Reply[1];
        api.waves.whenQueued = () -> second[0] = send(LISTS, KEY, LIST);
        assertEquals(201, send(LISTS, KEY, LIST).status());
        assertEquals(409, second[0].status());
        assertEquals(
                "urn:kuule:problem:under-way", second[0].body().path("type").asText());
        assertTrue(second[0].headers().path("Retry-After").asInt() > 0);
    }

    /** Wherever an attempt died, the next makes the same wave, and it is the only one. */
    @ParameterizedTest
    @ValueSource(strings = {"batch", "wave", "queue", "reply"})
    void anAttemptThatDiedIsRepeatedUnderTheSameName(String where) {
        Runnable dying = () -> {
            throw new IllegalStateException("the store is gone");
        };
        switch (where) {
            case "batch" -> api.waves.whenBatched = dying;
            case "wave" -> api.waves.whenAdded = dying;
            case "queue" -> api.waves.whenQueued = dying;
            default -> api.requests.whenAnswered = dying;
        }
        assertThrows(IllegalStateException.class, () -> send(LISTS, KEY, LIST));
        api.waves.liveOn();
        api.requests.whenAnswered = () -> {};
        api.now = api.now.plus(Duration.ofMinutes(1));
        Reply reply = send(LISTS, KEY, LIST);
        assertEquals(201, reply.status());
        assertEquals(1, api.get("/api/waves").body().path("waves").size());
        assertEquals(
                1,
                api.waves.batches.keySet().stream()
                        .map(batch -> batch.wave())
                        .distinct()
                        .count());
        assertTrue(api.waves.queued.stream()
                .allMatch(batch ->
                        batch.wave().value().equals(reply.body().path("id").asText())));
        assertFalse(api.waves.queued.isEmpty());
    }

    @Test
    void whatFailedMayBeSentAgainAtOnceWithoutWaiting() {
        api.waves.whenQueued = () -> {
            throw new IllegalStateException("the queue is gone");
        };
        assertThrows(IllegalStateException.class, () -> send(LISTS, KEY, LIST));
        api.waves.liveOn();
        assertEquals(201, send(LISTS, KEY, LIST).status());
    }

    @Test
    void whatWasRefusedMayBeMendedUnderTheSameKey() {
        assertEquals(422, send(LISTS, KEY, "email\nbad\n").status());
        assertEquals(201, send(LISTS, KEY, LIST).status());
    }

    @Test
    void afterADayTheKeyIsFree() {
        String first = send(LISTS, KEY, LIST).body().path("id").asText();
        api.now = api.now.plus(Duration.ofHours(24));
        Reply later = send(LISTS, KEY, "email\nc@b.example\n");
        assertEquals(201, later.status());
        assertFalse(first.equals(later.body().path("id").asText()));
    }

    @Test
    void anImportIsAnsweredTheSameAndItsReplyIsKeptUnreadable() {
        api.put(
                "/api/mappings/vanha",
                "{\"time\": {\"column\": \"Aika\", \"pattern\": \"d.M.yyyy\", \"zone\": \"Europe/Helsinki\"}, \"score\": \"Arvio\", \"service\": {\"fixed\": \"kirjasto\"}}");
        String file = "Aika;Arvio\n5.10.2026;9\n6.10.2026;salaisuus\n";
        Reply first = send("/api/surveys/kysely/responses?mapping=vanha", KEY, file);
        api.answers.rows.clear();
        Reply again = send("/api/surveys/kysely/responses?mapping=vanha", KEY, file);
        assertEquals("salaisuus", first.body().path("rows").get(0).path("value").asText());
        assertEquals(first, again);
        assertTrue(api.answers.rows.isEmpty());
        assertFalse(api.requests.rows.toString().contains("salaisuus"));
        assertFalse(api.requests.rows.toString().contains(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "\"\"", "has blanks in the middle of it", "ääkköset-eivät-käy-avaimeen"})
    void whatCanBeGuessedOrIsNoKeyIsRefused(String key) {
        Reply reply = send(LISTS, key, LIST);
        assertEquals(400, reply.status());
        assertTrue(reply.detail().startsWith("Idempotency-Key"), reply.detail());
        assertEquals(400, send(LISTS, "x".repeat(201), LIST).status());
    }

    @Test
    void theKeyIsTakenWhereItIsDocumentedAndNowhereElse() {
        OpenApi.served().operations().forEach((call, operation) -> {
            String path = call.split(" ")[1].replaceAll("\\{\\w+}", "muu");
            ObjectNode event = Api.event(call.split(" ")[0], path);
            event.withObjectProperty("headers").put("idempotency-key", "short");
            Reply reply = api.call(event);
            boolean refused = reply.isProblem() && reply.detail().startsWith("Idempotency-Key");
            assertEquals(OpenApi.served().parameters(operation, "header").contains("Idempotency-Key"), refused, call);
        });
    }

    private Reply send(String path, String key, String file) {
        ObjectNode event = Api.event("POST", path);
        event.withObjectProperty("headers")
                .put("content-type", "application/octet-stream")
                .put("idempotency-key", key);
        return api.call(event.put("body", Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)))
                .put("isBase64Encoded", true));
    }
}
