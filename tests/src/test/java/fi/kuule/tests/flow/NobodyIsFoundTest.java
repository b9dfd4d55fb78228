package fi.kuule.tests.flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.local.LocalCloud;
import fi.kuule.local.demo.Demo;
import fi.kuule.local.sqs.SentMessage;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Cells;
import fi.kuule.wave.WaveId;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Somebody with every table, queue and log of the invented municipality as they stand after its last month, and the contact lists, looks for
 * the person behind each answer.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyIsFoundTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    private static final Instant AFTER_THE_MONTH = Instant.parse("2026-12-01T06:00:00Z");
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final String RESIDENTS = "@posti.example";
    private static final int ENOUGH = 5;

    /** What an answer holds; no time, no language, nothing of its invitation. */
    private static final Set<String> ANSWER =
            Set.of("serviceDay", "id", "service", "survey", "wave", "cell", "channel", "score", "why", "expires");

    private LocalCloud cloud;
    private Map<String, List<Map<String, AttributeValue>>> tables = Map.of();

    @BeforeAll
    void liveThreeMonthsAndDump(@TempDir Path directory) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Demo demo = new Demo(silent, InstantSource.fixed(NOW), 6_000, 3);
        demo.prepare(directory, TEMPLATE);
        cloud = LocalCloud.builder()
                .template(TEMPLATE)
                .data(directory)
                .clockStart(NOW)
                .seed(18)
                .start();
        demo.fill(cloud);
        cloud.moveClock(AFTER_THE_MONTH);
        cloud.idle(Duration.ofMinutes(2));
        tables = dump();
    }

    private Map<String, List<Map<String, AttributeValue>>> dump() {
        Map<String, List<Map<String, AttributeValue>>> dump = new TreeMap<>();
        for (String table : cloud.dynamoDb().listTables().tableNames())
            dump.put(
                    table,
                    cloud.dynamoDb().scanPaginator(scan -> scan.tableName(table)).items().stream()
                            .toList());
        return dump;
    }

    @AfterAll
    void stop() {
        if (cloud != null) cloud.close();
    }

    private List<Map<String, AttributeValue>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    @Test
    void anAnswerHoldsNothingOfItsInvitation() {
        Set<String> invitations =
                rows("InvitationsTable").stream().map(row -> row.get("id").s()).collect(toSet());
        assertFalse(rows("ResponsesTable").isEmpty());
        for (Map<String, AttributeValue> answer : rows("ResponsesTable"))
            assertAll(
                    () -> assertTrue(ANSWER.containsAll(answer.keySet()), () -> "attributes " + answer.keySet()),
                    () -> assertTrue(
                            answer.values().stream().noneMatch(value -> invitations.contains(value.s())),
                            "an answer names an invitation"));
    }

    @Test
    void noTableQueueOrLogHoldsAnAddressWhenTheWavesAreOver() {
        tables.forEach((table, rows) -> assertEquals(
                0,
                rows.stream().filter(row -> row.toString().contains(RESIDENTS)).count(),
                table));
        assertTrue(cloud.sentMessages().size() > 10);
        assertEquals(
                List.of(),
                told(cloud.sentMessages().stream().map(SentMessage::body).toList()));
        assertEquals(List.of(), told(cloud.log()));
    }

    /** Lines with anybody's address, or with words out of an answer. */
    private List<String> told(List<String> lines) {
        Set<String> words = rows("ResponsesTable").stream()
                .filter(answer -> answer.containsKey("why"))
                .map(answer -> answer.get("why").s())
                .filter(why -> why.length() > 10)
                .collect(toSet());
        return lines.stream()
                .filter(line -> line.contains(".example") || words.stream().anyMatch(line::contains))
                .toList();
    }

    @Test
    void fiveOrMorePeopleFitEachAnswerButForThoseCounted() {
        Map<String, Long> fitting = fitting();
        long answers = 0;
        long few = 0;
        for (Map<String, AttributeValue> answer : rows("ResponsesTable")) {
            answers++;
            long people =
                    fitting.getOrDefault(place(answer) + answer.get("cell").s(), 0L);
            boolean alone = people < ENOUGH;
            if (alone) few++;
            assertTrue(
                    !alone || everybody(answer) < ENOUGH,
                    () -> people + " people fit an answer of a service where " + everybody(answer) + " answered");
        }
        System.out.printf(
                "anonymity: %d answers; fewer than %d people fit %d of them, all in services where fewer than %d"
                        + " answered in the wave%n",
                answers, ENOUGH, few, ENOUGH);
        assertTrue(few < answers / 20, "more than one answer in twenty");
    }

    /** How many people who answered fit a place (wave and service) and cell, as an attacker would reckon: a cell that is gone was merged. */
    private Map<String, Long> fitting() {
        DynamoDbCellMaps maps = new DynamoDbCellMaps(new RegisterTable(cloud.dynamoDb(), "RegisterTable"));
        Map<String, Cells> cells = new HashMap<>();
        Set<String> left = rows("ResponsesTable").stream()
                .map(answer -> place(answer) + answer.get("cell").s())
                .collect(toSet());
        return answered()
                .collect(groupingBy(
                        invitation -> {
                            String cell = cells.computeIfAbsent(
                                            place(invitation),
                                            place -> maps.of(
                                                    new WaveId(invitation
                                                            .get("wave")
                                                            .s()),
                                                    new ServiceId(invitation
                                                            .get("service")
                                                            .s())))
                                    .of(invitation.get("cell").s())
                                    .people()
                                    .text();
                            return place(invitation) + (left.contains(place(invitation) + cell) ? cell : "*|*|*");
                        },
                        counting()));
    }

    private long everybody(Map<String, AttributeValue> answer) {
        return answered()
                .filter(invitation -> place(invitation).equals(place(answer)))
                .count();
    }

    private java.util.stream.Stream<Map<String, AttributeValue>> answered() {
        return rows("InvitationsTable").stream().filter(row -> row.containsKey("answered"));
    }

    private static String place(Map<String, AttributeValue> row) {
        return row.get("wave").s() + "/" + row.get("service").s() + "/";
    }
}
