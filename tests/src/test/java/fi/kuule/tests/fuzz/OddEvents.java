package fi.kuule.tests.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Makes events of the HTTP API, payload format 2.0: a good request to some door, and then up to four things wrong with it. */
final class OddEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "KUULE",
            "G\u0000T",
            "POST\r\nX: 1");
    private static final List<String> TYPES = List.of(
            FORM,
            FORM + "; charset=utf-16",
            "APPLICATION/X-WWW-FORM-URLENCODED",
            "multipart/form-data; boundary=b",
            "multipart/form-data",
            "multipart/form-data; boundary=\"\"",
            "text/plain",
            "application/json",
            "text/csv",
            "application/octet-stream",
            ";",
            "");
    private static final List<String> HEADERS = List.of(
            "accept-language",
            "sec-fetch-user",
            "cookie",
            "host",
            "origin",
            "content-length",
            "content-encoding",
            "x-forwarded-for",
            "idempotency-key",
            "authorization");
    private final Targets targets;
    private final String key;

    /** @param key of the management API */
    OddEvents(Targets targets, String key) {
        this.targets = targets;
        this.key = key;
    }

    /** An event and the function that it goes to. */
    record Odd(String function, ObjectNode event) {}

    /** The same for the same seed. */
    Odd make(long seed) {
        Random random = new Random(seed);
        Draft draft = draft(random);
        for (int wrong = random.nextInt(5); wrong > 0; wrong--) spoil(draft, random);
        return new Odd(draft.function, draft.event(random));
    }

    private Draft draft(Random random) {
        return switch (random.nextInt(10)) {
            case 0 ->
                random.nextBoolean()
                        ? new Draft("ResponseCapture", "GET", "/s/" + one(targets.tokens(), random))
                        : new Draft("ResponseCapture", "GET", "/s").with("koodi=" + OddText.any(random));
            case 1 -> answer("/s/" + one(targets.tokens(), random), random);
            case 2, 3 -> answer("/o/juliste", random);
            case 4 -> new Draft("ResponseCapture", "GET", "/o/juliste").with("arvio=" + random.nextInt(12));
            case 5 ->
                new Draft("ResponseCapture", "POST", "/r")
                        .field("tunnus", one(targets.receipts(), random))
                        .field("teko", one(List.of("nayta", "poista", ""), random));
            case 6 ->
                new Draft(
                                "ResponseCapture",
                                random.nextBoolean() ? "GET" : "POST",
                                "/u/" + one(targets.unsubscribe(), random))
                        .field("List-Unsubscribe", "One-Click");
            case 7 ->
                new Draft(
                        "ReportPage",
                        "GET",
                        one(
                                List.of("/f/" + one(targets.reports(), random), "/m", "/tietosuoja", "/saavutettavuus"),
                                random));
            default -> management(random);
        };
    }

    private Draft answer(String path, Random random) {
        return new Draft("ResponseCapture", "POST", path)
                .field("arvio", "" + random.nextInt(11))
                .field("miksi", OddText.any(random))
                .field("sivu", targets.seals().getOrDefault(path, ""));
    }

    private Draft management(Random random) {
        Draft draft = switch (random.nextInt(9)) {
            case 0 ->
                put(
                        "/api/organisation",
                        "{\"name\":{\"fi\":%s},\"languages\":[\"fi\",\"sv\"],\"sender\":\"k@pikkula.example\",\"replyTo\":\"n@pikkula.example\",\"contact\":{\"sv\":%s}}",
                        random);
            case 1 -> put("/api/services/kirjasto", "{\"name\":{\"fi\":%s},\"object\":{\"fi\":%s}}", random);
            case 2 ->
                put(
                        "/api/members/emma",
                        "{\"name\":%s,\"address\":\"e@pikkula.example\",\"language\":\"en\",\"role\":\"manager\",\"services\":[\"kirjasto\",%s]}",
                        random);
            case 3 ->
                put("/api/links/ovi", "{\"survey\":\"asiointi\",\"service\":\"kirjasto\",\"channel\":%s}", random);
            case 4 ->
                put(
                        "/api/surveys/toinen",
                        "{\"privacy\":\"anonymous\",\"languages\":[\"fi\"],\"opens\":\"2026-11-02\",\"closes\":%s}",
                        random);
            case 5, 6 -> list(random);
            default ->
                new Draft(
                                "Management",
                                "GET",
                                one(
                                        List.of(
                                                "/api/organisation",
                                                "/api/waves/",
                                                "/api/services/",
                                                "/api/nothing/",
                                                "/api/services/kirjasto/scores"),
                                        random))
                        .with("from=" + OddText.any(random));
        };
        draft.headers.put("authorization", "Bearer " + (random.nextInt(4) == 0 ? OddText.any(random) : key));
        return draft;
    }

    /** @param document with a place or two for odd texts */
    private static Draft put(String path, String document, Random random) {
        Draft draft = new Draft("Management", "PUT", path);
        draft.type = "application/json";
        draft.raw = document.formatted(
                quoted(OddText.any(random)), quoted(random.nextBoolean() ? "kirjasto" : OddText.any(random)));
        return draft;
    }

    /** All in ASCII, so that halves of characters arrive as they are. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit < ' ' || unit > '~' || unit == '"' || unit == '\\') quoted.append("\\u%04x".formatted(unit));
            else quoted.append((char) unit);
        });
        return quoted.append('"').toString();
    }

    private static Draft list(Random random) {
        Draft draft = new Draft("Management", "POST", "/api/surveys/asiointi/waves");
        draft.type = one(List.of("text/csv; charset=utf-8", "text/csv", "application/octet-stream"), random);
        String odd = OddText.any(random);
        draft.raw = random.nextBoolean()
                ? "Sähköposti;Kieli;Palvelu\nasukas1@posti.example;fi;kirjasto\n" + odd + ";fi;kirjasto\n"
                : "Sähköposti;" + odd + "\n" + OddText.any(random) + ";" + odd + "\n";
        return draft;
    }

    private static void spoil(Draft draft, Random random) {
        switch (random.nextInt(11)) {
            case 0 -> draft.method = one(METHODS, random);
            case 1 -> draft.path = "/" + OddText.spoilt(draft.path.substring(1), random);
            case 2 -> draft.path = draft.path.replaceFirst("/", one(List.of("//", "/./", "/%2e%2e/", "/../"), random));
            case 3 ->
                draft.query = OddText.any(random) + "&kieli=" + OddText.any(random) + "&arvio=" + OddText.any(random);
            case 4 -> draft.type = one(TYPES, random);
            case 5 -> draft.headers.put(one(HEADERS, random), OddText.any(random));
            case 6 ->
                draft.raw = one(
                        List.of(
                                "",
                                "&&==&",
                                "--b\r\nContent-Disposition: form-data; name=\"arvio\"\r\n\r\n9\r\n--b--",
                                OddText.any(random)),
                        random);
            case 7 ->
                draft.field(
                        one(List.of("arvio", "miksi", "sivu", "kieli", "tunnus", "teko"), random), OddText.any(random));
            case 8 -> draft.lie = true;
            case 9 -> draft.bare = true;
            default -> draft.broken = true;
        }
    }

    private static <T> T one(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }

    /** A request before it is an event. */
    private static final class Draft {
        private final String function;
        private final ObjectNode headers = JSON.createObjectNode();
        private final List<String> fields = new ArrayList<>();
        private String method;
        private String path;
        private String query = "";
        private String type = FORM;
        private String raw = "";
        /** Whether the event says the opposite of how its body is written. */
        private boolean lie;
        /** Whether there are no headers at all. */
        private boolean bare;
        /** Whether bytes of the body are gone. */
        private boolean broken;

        Draft(String function, String method, String path) {
            this.function = function;
            this.method = method;
            this.path = path;
            headers.put("sec-fetch-user", "?1").put("host", "kuule.example").put("accept-language", "fi-FI,sv;q=0.5");
        }

        Draft with(String parameters) {
            query = parameters;
            return this;
        }

        Draft field(String name, String value) {
            fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            return this;
        }

        ObjectNode event(Random random) {
            ObjectNode event = JSON.createObjectNode().put("version", "2.0").put("routeKey", "ANY " + path);
            event.put("rawPath", path).put("rawQueryString", query);
            if (random.nextInt(10) == 0)
                event.putArray("cookies").add(OddText.any(random)).add("a=b").add("a=c");
            if (!bare) event.set("headers", headers.put("content-type", type));
            event.putObject("pathParameters").put("token", path);
            event.putObject("requestContext")
                    .putObject("http")
                    .put("method", method)
                    .put("path", path);
            return body(event, random);
        }

        private ObjectNode body(ObjectNode event, Random random) {
            String text = raw + String.join("&", fields);
            if (broken) text = text.substring(random.nextInt(text.length() + 1));
            String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            boolean base64 = random.nextInt(4) != 0;
            if (random.nextInt(12) == 0) event.putNull("body");
            else event.put("body", base64 ? encoded : text);
            return event.put("isBase64Encoded", base64 != lie);
        }
    }
}
