package fi.kuule.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.tests.Proof;
import fi.kuule.tests.Size;
import fi.kuule.tests.flow.Citizen;
import fi.kuule.tests.flow.Town;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever comes in, something decent goes out: an answer that is no fault of ours, soon, and nothing of it in the log. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int EVENTS = Size.of(5_000, 200_000);
    private static final long SEED = Long.getLong("kuule.seed", 20261102);
    private static final int PEOPLE = 20;
    /** Of this thread alone, so that a busy machine does not count; the first events load classes. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private static final int WARM = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int AT_ONCE = 4;
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final AtomicLong longest = new AtomicLong();
    private Town town;
    private Instant now = Town.MONDAY_MORNING;
    private OddEvents events;
    private Judge judge;

    @BeforeAll
    void start() {
        town = new Town().settled();
        town.survey("anonymous");
        town.api.put("/api/links/juliste", """
                {"survey": "asiointi", "service": "kirjasto", "channel": "poster"}""");
        String wave = town.drafted(Town.contacts(PEOPLE));
        town.api.post("/api/waves/" + wave + "/start");
        town.minutes(2);
        Targets targets = targets();
        now = town.cloud.clock().instant().plusSeconds(10);
        events = new OddEvents(targets, town.cloud.apiKey());
        judge = new Judge(Stream.of(
                        targets.tokens(),
                        targets.unsubscribe(),
                        targets.reports(),
                        targets.receipts(),
                        List.of("@posti.example", "@pikkula.example", OddText.MARKER, "kuule\"", town.cloud.apiKey()))
                .flatMap(List::stream)
                .toList());
    }

    @AfterAll
    void stop() {
        town.close();
    }

    private Targets targets() {
        Citizen citizen = new Citizen(town);
        List<String> receipts = IntStream.range(0, 4)
                .mapToObj(person -> Citizen.receipt(
                        citizen.answer(town.link(person), 9, "Syy").body()))
                .toList();
        List<String> paths = Stream.concat(
                        IntStream.range(4, PEOPLE)
                                .mapToObj(person -> town.link(person).getPath()),
                        Stream.of("/o/juliste"))
                .toList();
        Map<String, String> seals = new HashMap<>();
        for (String path : paths)
            seals.put(
                    path,
                    Citizen.hidden(citizen.open(URI.create(town.cloud.baseUri() + path))
                                    .body())
                            .getOrDefault("sivu", ""));
        List<String> unsubscribe = town.mails("invitation").stream()
                .map(mail -> mail.headers().getOrDefault("List-Unsubscribe", "").replaceAll(".*/u/|>", ""))
                .limit(3)
                .toList();
        return new Targets(
                paths.stream()
                        .filter(path -> path.startsWith("/s/"))
                        .map(path -> path.substring(3))
                        .toList(),
                unsubscribe,
                List.of("AAAAAAAAAAAAAAAAAAAAAA"),
                receipts,
                seals);
    }

    @Test
    void noOddRequestBreaksAFunctionOrComesBackAsItWasSentOrIsLogged() {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int worker = 0; worker < AT_ONCE; worker++) threads.execute(new Worker(worker));
        }
        long most = longest.get();
        assertAll(
                () -> assertEquals("", String.join("\n", faults.values())),
                () -> assertEquals(
                        EVENTS,
                        statuses.values().stream().mapToInt(Integer::intValue).sum()),
                () -> assertTrue(most < LONGEST.toNanos(), () -> "an event took " + most / 1_000_000 + " ms"),
                () -> assertTrue(
                        statuses.keySet().containsAll(List.of(200, 400, 401, 404, 405, 413, 415, 422)),
                        statuses::toString),
                () -> assertEquals(List.of(), oddAnswers()));
        Proof.says(
                "odd requests",
                "events, by status",
                EVENTS + ": "
                        + statuses.entrySet().stream()
                                .map(entry -> entry.getKey() + " × " + entry.getValue())
                                .collect(Collectors.joining(", ")));
        Proof.says(
                "odd requests",
                "faults of the server, raw echoes, stack traces, lines of the log about anybody",
                "0, 0, 0, 0");
        Proof.says("odd requests", "longest, CPU time", most / 1_000_000 + " ms");
        Proof.says("odd requests", "seed", "" + SEED);
    }

    /** Every so-manieth event, on functions of its own, as Lambda has it. */
    private final class Worker implements Runnable {
        private final int first;
        private final Functions functions;

        Worker(int first) {
            this.first = first;
            this.functions = new Functions(town.cloud, () -> now, new Random(SEED + first));
        }

        @Override
        public void run() {
            for (int number = first; number < EVENTS; number += AT_ONCE) {
                long began = THREADS.getCurrentThreadCpuTime();
                int status = status(SEED + number);
                long took = THREADS.getCurrentThreadCpuTime() - began;
                if (number > WARM) longest.accumulateAndGet(took, Math::max);
                statuses.merge(status, 1, Integer::sum);
            }
        }

        /** 0 when there is something wrong with the answer, which is told once for each kind. */
        private int status(long seed) {
            OddEvents.Odd odd = events.make(seed);
            List<String> log = new ArrayList<>();
            try {
                JsonNode reply = functions.call(odd.function(), odd.event(), log);
                Optional<String> fault = judge.fault(reply, log);
                if (fault.isEmpty()) return reply.path("statusCode").asInt();
                tell(fault.get(), seed, odd);
            } catch (IOException | RuntimeException e) {
                tell(e + where(e), seed, odd);
            }
            return 0;
        }
    }

    private static String where(Exception e) {
        return Stream.of(e.getStackTrace())
                .limit(6)
                .map(step -> "\n    " + step)
                .collect(Collectors.joining());
    }

    private void tell(String fault, long seed, OddEvents.Odd odd) {
        String kind = odd.function() + ": "
                + fault.lines()
                        .limit(1)
                        .map(line -> line.substring(0, Math.min(60, line.length())))
                        .findFirst()
                        .orElse("");
        faults.putIfAbsent(
                kind,
                "seed " + seed + ": " + shortened(fault) + "\n"
                        + shortened(odd.event().toString()));
    }

    private static String shortened(String event) {
        return event.length() < 2_000 ? event : event.substring(0, 2_000) + "…";
    }

    /** Stored answers that no form allows. */
    private List<Map<String, AttributeValue>> oddAnswers() {
        return town.cloud.dynamoDb().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                .filter(row -> !row.get("score").n().matches("[0-9]|10")
                        || Optional.ofNullable(row.get("why"))
                                .filter(why ->
                                        why.s().length() > 10_000 || why.s().matches("(?s).*[\\p{Cc}&&[^\n\t]].*"))
                                .isPresent())
                .toList();
    }
}
