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
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "KUULE",
            "G\u0000T", "POST\r\nX: 1");
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
            case 0 -> new Draft("ResponseCapture", "GET", "/s/" + one(targets.tokens(), random));
            case 1 -> answer("/s/" + one(targets.tokens(), random), random);
            case 2, 3 -> answer("/o/juliste", random);
            case 4 -> new Draft("ResponseCapture", "GET", "/o/juliste").with("arvio=" + random.nextInt(12));
            case 5 -> new Draft("ResponseCapture", "POST", "/r")
                    .field("tunnus", one(targets.receipts(), random))
                    .field("teko", one(List.of("nayta", "poista", ""), random));
            case 6 -> new Draft("ResponseCapture", random.nextBoolean() ? "GET" : "POST", "/u/" + one(targets.unsubscribe(), random))
                    .field("List-Unsubscribe", "One-Click");
            case 7 -> new Draft(
                    "ReportPage", "GET", one(List.of("/f/" + one(targets.reports(), random), "/tietosuoja", "/saavutettavuus"), random));
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
        String path = one(
                List.of(
                        "/api/organisation",
                        "/api/services",
                        "/api/services/kirjasto",
                        "/api/services/kirjasto/scores",
                        "/api/members/maija",
                        "/api/surveys/asiointi",
                        "/api/surveys/asiointi/waves",
                        "/api/surveys/asiointi/responses",
                        "/api/links/juliste",
                        "/api/waves",
                        "/api/waves/abc/start",
                        "/api/mappings/vanha",
                        "/api/nothing"),
                random);
        Draft draft = new Draft("Management", one(List.of("GET", "PUT", "POST", "DELETE"), random), path);
        draft.headers.put("authorization", one(List.of("Bearer " + key, "Bearer " + key, "Bearer x", "Basic eDp5"), random));
        draft.type = one(List.of("application/json", "text/csv; charset=utf-8", "application/octet-stream"), random);
        draft.raw = document(random);
        return draft;
    }

    private static String document(Random random) {
        ObjectNode document = JSON.createObjectNode();
        for (String name : List.of("name", "languages", "sender", "privacy", "opens", "closes", "survey", "service", "address", "role"))
            if (random.nextBoolean()) document.put(name, OddText.any(random));
        if (random.nextInt(4) == 0) document.putObject("name").put("fi", OddText.any(random));
        if (random.nextInt(8) == 0) document.put(OddText.any(random), random.nextLong());
        String csv = "Sähköposti;Kieli;Palvelu\n" + OddText.any(random) + ";fi;kirjasto\n";
        return random.nextInt(3) == 0 ? csv : document.toString();
    }

    private static void spoil(Draft draft, Random random) {
        switch (random.nextInt(11)) {
            case 0 -> draft.method = one(METHODS, random);
            case 1 -> draft.path = "/" + OddText.spoilt(draft.path.substring(1), random);
            case 2 -> draft.path = draft.path.replaceFirst("/", one(List.of("//", "/./", "/%2e%2e/", "/../"), random));
            case 3 -> draft.query = OddText.any(random) + "&kieli=" + OddText.any(random) + "&arvio=" + OddText.any(random);
            case 4 -> draft.type = one(TYPES, random);
            case 5 -> draft.headers.put(one(HEADERS, random), OddText.any(random));
            case 6 -> draft.raw = one(List.of("", "&&==&", "--b\r\nContent-Disposition: form-data; name=\"arvio\"\r\n\r\n9\r\n--b--", OddText.any(random)), random);
            case 7 -> draft.field(one(List.of("arvio", "miksi", "sivu", "kieli", "tunnus", "teko"), random), OddText.any(random));
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
            if (random.nextInt(10) == 0) event.putArray("cookies").add(OddText.any(random)).add("a=b").add("a=c");
            if (!bare) event.set("headers", headers.put("content-type", type));
            event.putObject("pathParameters").put("token", path);
            event.putObject("requestContext").putObject("http").put("method", method).put("path", path);
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
