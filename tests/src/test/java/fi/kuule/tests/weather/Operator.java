package fi.kuule.tests.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.local.sqs.SentMessage;
import fi.kuule.tests.flow.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The one person of the organisation: tries again what failed, and puts in again what lies on the queue of failed calls. */
final class Operator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 10;
    /** The others come again by themselves: the next minute, the next night. */
    private static final Set<String> PUT_IN_AGAIN = Set.of("MailEvents", "MonthlyReport");

    private final Town town;
    private int read;
    private int failures;
    private int putInAgain;

    Operator(Town town) {
        this.town = town;
    }

    /** How many calls failed before one succeeded. */
    int failures() {
        return failures;
    }

    /** How many failed invocations were put in again. */
    int putInAgain() {
        return putInAgain;
    }

    /** The id of the draft. Sent again after a failure under the same key, so that it is made once. */
    String draft(String contacts) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.cloud.baseUri() + "/api/surveys/asiointi/waves"))
                .header("Authorization", "Bearer " + town.cloud.apiKey())
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Idempotency-Key", "3b1f0a52-9f3e-4c5e-8a5e-0d7c1a2b3c4d")
                .POST(BodyPublishers.ofString(contacts))
                .build();
        return again(() -> {
            HttpResponse<String> reply = sent(request);
            if (reply.statusCode() >= 300)
                throw new IllegalStateException("drafting was answered " + reply.statusCode());
            return json(reply.body()).get("id").asText();
        });
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isReady(String wave) {
        return again(() -> town.api.get("/api/waves/" + wave)).get("ready").asBoolean();
    }

    void start(String wave) {
        again(() -> town.api.get("/api/waves/" + wave).get("state").asText().equals("running")
                ? JSON.createObjectNode()
                : town.api.post("/api/waves/" + wave + "/start"));
    }

    void importAnswers(String file) {
        again(() -> town.api.put("/api/mappings/vanha", """
                {"time": {"column": "Aika", "pattern": "yyyy-MM-dd HH:mm", "zone": "Europe/Helsinki"},
                 "score": "Arvio", "comment": "Miksi", "service": {"fixed": "kirjasto"}}"""));
        again(() -> town.api.post("/api/surveys/asiointi/responses?mapping=vanha", "text/csv; charset=utf-8", file));
    }

    /** What was given up since the last look is put in again, until it succeeds. */
    void lookAtFailedCalls() {
        List<SentMessage> messages = town.cloud.sentMessages();
        for (SentMessage message : messages.subList(read, messages.size()))
            if (message.queue().equals("FailedInvocationsQueue")) putIn(message.body());
        read = messages.size();
    }

    private void putIn(String failed) {
        JsonNode record = json(failed);
        String arn = record.path("requestContext").path("functionArn").asText();
        String function = arn.replaceAll(".*:function:([^:]+).*", "$1");
        if (!PUT_IN_AGAIN.contains(function)) return;
        putInAgain++;
        again(() -> town.cloud.run(function, record.path("requestPayload").toString()));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T again(Supplier<T> call) {
        for (int tried = 1; ; tried++) {
            try {
                return call.get();
            } catch (AssertionError | IllegalStateException e) {
                if (tried == PATIENCE) throw e;
                failures++;
            }
        }
    }
}
