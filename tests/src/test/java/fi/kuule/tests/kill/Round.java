package fi.kuule.tests.kill;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.SendingHours;
import fi.kuule.tests.flow.Citizen;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One round of asking, by a client that says again what was not answered: people who have not been asked before, a wave, their answers. */
final class Round {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final SendingHours HOURS = new SendingHours(ZONE);
    /** More than a list and its mails take, however often they are killed. */
    private static final Duration SENDING = Duration.ofHours(2);

    private static final int ATTEMPTS = 60;
    private static final int AT_ONCE = 4;
    private static final int FIELD_DAYS = 5;
    private static final int CONFLICT = 409;
    private final int number;
    private final int people;
    private final PatientClient client;
    private final MovedClock clock;
    private final Map<String, Thanked> thanked = new TreeMap<>();
    private Map<String, URI> links = Map.of();
    private String wave = "";

    /** What somebody was thanked for: the page came whole. */
    record Thanked(int rating, String receipt) {}

    Round(int number, int people, PatientClient client) {
        this.number = number;
        this.people = people;
        this.client = client;
        this.clock = new MovedClock(client);
    }

    String wave() {
        return wave;
    }

    int people() {
        return people;
    }

    /** By what they wrote. */
    Map<String, Thanked> thanked() {
        return Map.copyOf(thanked);
    }

    /** Nobody is written to by night, on Sundays or on holidays. */
    void untilMailMayGo() {
        Instant time = clock.now();
        while (!HOURS.isOpen(time) || !HOURS.isOpen(time.plus(SENDING))) time = time.plus(Duration.ofHours(1));
        clock.advanceTo(time);
    }

    private String address(int person) {
        return "asukas%d-%d@posti.example".formatted(number, person);
    }

    /**
     * Reads the list in and starts the wave. A list that was not answered is sent again under its key, or, in every second round, looked
     * for before it is sent again.
     */
    void draft() {
        Set<String> before = waves().collect(Collectors.toSet());
        for (int attempt = 0; wave.isEmpty() && attempt < ATTEMPTS; attempt++)
            wave = number % 2 == 0 ? draftedOnce() : drafted(before);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            client.send(client.post("/api/waves/" + wave + "/start", "application/json", "{}"));
            if (client.get("/api/waves/" + wave).get("state").asText().equals("running")) return;
            clock.advance(Duration.ofMinutes(1));
        }
        throw new AssertionError("wave " + wave + " never becomes ready: " + client.get("/api/waves/" + wave));
    }

    /** The attempt that died holds the key until its lease is over. */
    private String draftedOnce() {
        String key = "the-list-of-round-" + number;
        HttpResponse<String> reply = client.send(HttpRequest.newBuilder(list(), (name, value) -> true)
                .header("Idempotency-Key", key)
                .build());
        if (reply.statusCode() != CONFLICT)
            return PatientClient.json(reply).get("id").asText();
        clock.advance(Duration.ofSeconds(
                Long.parseLong(reply.headers().firstValue("Retry-After").orElseThrow())));
        return "";
    }

    private HttpRequest list() {
        LocalDate today = LocalDate.ofInstant(clock.now(), ZONE);
        return client.post(
                "/api/surveys/asiointi/waves?opens=" + today + "&closes=" + today.plusDays(FIELD_DAYS),
                "text/csv; charset=utf-8",
                contacts());
    }

    private String drafted(Set<String> before) {
        try {
            return PatientClient.json(client.once(list())).get("id").asText();
        } catch (IOException unanswered) {
            return waves().filter(id -> !before.contains(id)).findFirst().orElse("");
        }
    }

    private Stream<String> waves() {
        Stream.Builder<String> ids = Stream.builder();
        client.get("/api/waves")
                .get("waves")
                .forEach(found -> ids.add(found.get("id").asText()));
        return ids.build();
    }

    private String contacts() {
        List<String> languages = List.of("fi", "sv", "en", "fi");
        List<String> ages = List.of("16-29", "30-44", "45-64", "65-74", "75+");
        return IntStream.range(0, people)
                .mapToObj(i ->
                        address(i) + ";" + languages.get(i % 4) + ";kirjasto;" + ages.get(i % 5) + ";" + "keskusta")
                .collect(Collectors.joining("\n", "Sähköposti;Kieli;Palvelu;Ikäryhmä;Alue\n", "\n"));
    }

    /** Lets minutes pass until everybody has mail. */
    void send() {
        Set<String> addresses =
                IntStream.range(0, people).mapToObj(this::address).collect(Collectors.toSet());
        for (int attempt = 0; attempt < ATTEMPTS && links.size() < people; attempt++) {
            clock.advance(Duration.ofMinutes(1));
            links = links(addresses);
        }
        if (links.size() < people)
            throw new AssertionError("of " + people + " people " + links.size() + " have mail after an hour");
    }

    private Map<String, URI> links(Set<String> addresses) {
        Map<String, URI> found = new HashMap<>();
        for (JsonNode mail : client.get("/local/mail.json")) {
            String to = mail.get("to").asText();
            if (addresses.contains(to)) link(mail).ifPresent(link -> found.put(to, link));
        }
        return found;
    }

    private static Optional<URI> link(JsonNode mail) {
        for (JsonNode link : mail.get("links"))
            if (link.asText().contains("/s/"))
                return Optional.of(URI.create(link.asText().replaceAll("\\?.*", "")));
        return Optional.empty();
    }

    /** Five of six open their links, read for two seconds, and press; some at the same time. */
    void answer() {
        List<Integer> answering =
                IntStream.range(0, people).filter(i -> i % 6 != 5).boxed().toList();
        Map<Integer, Map<String, String>> forms = all(answering, this::form);
        clock.advance(Duration.ofSeconds(2));
        Map<Integer, String> receipts = all(answering, person -> press(person, forms.get(person)));
        receipts.forEach((person, receipt) -> thanked.put(why(person), new Thanked(rating(person), receipt)));
    }

    private Map<String, String> form(int person) {
        Map<String, String> form = new TreeMap<>(Citizen.hidden(client.send(
                        HttpRequest.newBuilder(links.get(address(person))).GET().build())
                .body()));
        form.put("arvio", Integer.toString(rating(person)));
        form.put("miksi", why(person));
        return form;
    }

    private int rating(int person) {
        return (person * 7 + number) % 11;
    }

    /** Says who it is, so that nobody is counted for somebody else. */
    private String why(int person) {
        return "Kierros " + number + ", vastaaja " + person;
    }

    private String press(int person, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(links.get(address(person)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-User", "?1")
                .POST(BodyPublishers.ofString(body))
                .build());
        return Citizen.receipt(page.body());
    }

    private static <T> Map<Integer, T> all(List<Integer> people, IntFunction<T> act) {
        Map<Integer, T> done = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<Integer, Future<T>> begun = new HashMap<>();
            for (int person : people) begun.put(person, threads.submit((Callable<T>) () -> act.apply(person)));
            for (int person : people) done.put(person, begun.get(person).get());
        } catch (Exception e) {
            throw new AssertionError("somebody was not thanked", e);
        }
        return done;
    }

    /** Counts now, and lets days pass: nights count again, close the wave, seal what is old; the first working day reports. */
    void nights(int days) {
        client.send(client.post("/local/run/NpsAggregation", "application/json", "{}"));
        Instant morning = clock.now();
        for (int day = 1; day <= days; day++) clock.advanceTo(morning.plus(Duration.ofDays(day)));
    }
}
