package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.archive.ArchiveDigest;
import fi.kuule.archive.ArchivedWaves;
import fi.kuule.archive.Arrival;
import fi.kuule.archive.Holdings;
import fi.kuule.archive.Part;
import fi.kuule.archive.Piece;
import fi.kuule.aws.dynamodb.DynamoDbArrivals;
import fi.kuule.aws.dynamodb.DynamoDbDepartures;
import fi.kuule.aws.dynamodb.DynamoDbHoldings;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class ArchiveStorageTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final ArchivedWaves NONE = new ArchivedWaves(Set.of(), Set.of());
    private static final DynamoDbHoldings.Tables TABLES = new DynamoDbHoldings.Tables(
            "RegisterTable",
            "KeysTable",
            "InvitationsTable",
            "ResponsesTable",
            "TalliesTable",
            "ReportsTable",
            "AddressesTable");
    private final DynamoDbClient dynamoDb;
    private final Holdings holdings;
    private final RegisterTable register;

    ArchiveStorageTest(Engine engine) {
        engine.emptyTables();
        dynamoDb = engine.dynamoDb();
        holdings = new DynamoDbHoldings(dynamoDb, TABLES, InstantSource.fixed(NOW), new SplittableRandom(1));
        register = new RegisterTable(dynamoDb, "RegisterTable");
    }

    @Test
    void everyTypeOfValueComesBackAsItWas() {
        Map<String, AttributeValue> row = row("serviceDay", "1#2026-11-20#0", "id", "kaikki");
        row.put("why", AttributeValue.fromS("\uD83D\uDE0A \u2028 \"\\ \t\n ä"));
        row.put("expires", AttributeValue.fromN("1900000000"));
        row.put("flag", AttributeValue.fromBool(true));
        row.put("empty", AttributeValue.fromS(""));
        row.put(
                "list",
                AttributeValue.fromL(List.of(
                        AttributeValue.fromN("-1.5"), AttributeValue.fromM(Map.of("x", AttributeValue.fromS("y"))))));
        dynamoDb.putItem(put -> put.tableName("ResponsesTable").item(row));
        String item = all(Part.RESPONSES).stream()
                .filter(text -> text.contains("kaikki"))
                .findFirst()
                .orElseThrow();
        dynamoDb.deleteItem(
                delete -> delete.tableName("ResponsesTable").key(row("serviceDay", "1#2026-11-20#0", "id", "kaikki")));
        holdings.write(Part.RESPONSES, List.of(item, item));
        assertEquals(
                row,
                dynamoDb.getItem(get -> get.tableName("ResponsesTable")
                                .key(row("serviceDay", "1#2026-11-20#0", "id", "kaikki")))
                        .item());
    }

    @Test
    void aLargePartIsReadSegmentBySegmentWithoutMissingOrDoubling() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 107; i++) written.add("{\"item\":{\"S\":\"" + i + "\"},\"owner\":{\"S\":\"kirjasto\"}}");
        holdings.write(Part.REPORTS, written);
        List<String> read = all(Part.REPORTS);
        assertEquals(new TreeSet<>(written), new TreeSet<>(read));
        assertEquals(107, read.size());
    }

    @Test
    void theSecretKeysGoAlong() {
        DynamoDbKeyMaking making = new DynamoDbKeyMaking(new KeysTable(dynamoDb, "KeysTable"));
        for (KeyPurpose purpose : KeyPurpose.values()) making.putIfAbsent(purpose, new HmacKey(new byte[32]));
        assertEquals(KeyPurpose.values().length, all(Part.KEYS).size());
        assertTrue(all(Part.KEYS).stream().allMatch(item -> holdings.takes(Part.KEYS, item)));
    }

    @Test
    void whatHasExpiredAndWhatIsOnItsWayStaysBehind() {
        put("InvitationsTable", with(Map.of("id", text("batch#aalto#0"))));
        put("InvitationsTable", with(Map.of("id", text("vanha"), "expires", AttributeValue.fromN("1700000000"))));
        put("InvitationsTable", with(Map.of("id", text("tuore"), "wave", text("aalto"))));
        List<String> invitations = all(Part.INVITATIONS);
        assertAll(
                () -> assertTrue(invitations.stream().anyMatch(item -> item.contains("tuore"))),
                () -> assertTrue(invitations.stream().noneMatch(item -> item.contains("vanha"))),
                () -> assertTrue(invitations.stream().noneMatch(item -> item.contains("batch#"))));
    }

    @Test
    void noWaveRunsInAnArchiveAndAnAnonymousOneThatIsOverDoesNotSayWhoAnswered() {
        put("RegisterTable", wave("juoksee", "RUNNING"));
        put("RegisterTable", wave("muutti", "STOPPED"));
        put("RegisterTable", wave("ohi", "CLOSED"));
        put("InvitationsTable", with(Map.of("id", text("a"), "wave", text("ohi"), "answered", flag())));
        put("InvitationsTable", with(Map.of("id", text("b"), "wave", text("muutti"), "answered", flag())));
        put("InvitationsTable", with(Map.of("id", text("c"), "wave", text("ohi"), "wayOut", text("REFUSED"))));
        ArchivedWaves waves = new ArchivedWaves(Set.of(new WaveId("muutti")), Set.of(new WaveId("ohi")));
        List<String> register = all(Part.REGISTER, waves);
        List<String> invitations = all(Part.INVITATIONS, waves);
        assertAll(
                () -> assertTrue(
                        register.contains(
                                "{\"id\":{\"S\":\"juoksee\"},\"kind\":{\"S\":\"wave\"},\"revision\":{\"N\":\"3\"},\"state\":{\"S\":\"PAUSED\"}}")),
                () -> assertTrue(
                        register.contains(
                                "{\"id\":{\"S\":\"muutti\"},\"kind\":{\"S\":\"wave\"},\"revision\":{\"N\":\"2\"},\"state\":{\"S\":\"PAUSED\"}}")),
                () -> assertTrue(register.stream().anyMatch(item -> item.contains("CLOSED"))),
                () -> assertTrue(invitations.contains("{\"id\":{\"S\":\"a\"},\"wave\":{\"S\":\"ohi\"}}")),
                () -> assertTrue(invitations.contains("{\"id\":{\"S\":\"c\"},\"wave\":{\"S\":\"ohi\"}}")),
                () -> assertTrue(invitations.contains(
                        "{\"answered\":{\"BOOL\":true},\"id\":{\"S\":\"b\"},\"wave\":{\"S\":\"muutti\"}}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "KEYS | {\"purpose\":{\"S\":\"link\"}}",
                "KEYS | {\"purpose\":{\"S\":\"link\"},\"version\":{\"S\":\"1\"}}",
                "KEYS | {\"purpose\":{\"S\":\"link\"},\"version\":{\"N\":\"one\"}}",
                "RESPONSES | {\"serviceDay\":{\"S\":\"\"},\"id\":{\"S\":\"x\"}}",
                "RESPONSES | {\"serviceDay\":{\"S\":\"1\"},\"id\":{\"S\":\"x\"}} {}",
                "RESPONSES | {\"serviceDay\":{\"S\":\"1\"},\"id\":{\"SS\":[\"x\"]}}",
                "INVITATIONS | {\"id\":{\"S\":\"batch#a#0\"}}",
                "INVITATIONS | {\"id\":{\"S\":\"x\"},\"dueAt\":{\"S\":\"soon\"}}",
                "REGISTER | {\"kind\":{\"S\":\"organisation\"},\"id\":{\"S\":\"only\"}}",
                "REGISTER | {\"kind\":{\"S\":\"arrival\"},\"id\":{\"S\":\"begun\"}}",
                "REGISTER | {\"kind\":{\"S\":\"request\"},\"id\":{\"S\":\"x\"}}",
                "ORGANISATION | {\"kind\":{\"S\":\"wave\"},\"id\":{\"S\":\"x\"}}",
                "TALLIES | []",
                "TALLIES | nothing"
            })
    void whatIsNoItemOfItsPartIsNotTaken(Part part, String item) {
        assertFalse(holdings.takes(part, item));
    }

    @Test
    void oneArchiveBeginsAndHowFarItCameIsRemembered() {
        DynamoDbArrivals arrivals = new DynamoDbArrivals(register);
        ArchiveDigest digest = ArchiveDigest.of(Part.KEYS, "{}");
        assertEquals(Optional.empty(), arrivals.find());
        assertTrue(arrivals.begin("eka", NOW));
        assertFalse(arrivals.begin("toka", NOW));
        arrivals.received(new Arrival.Lines(101, 200, digest));
        arrivals.received(new Arrival.Lines(1, 50, digest));
        arrivals.received(new Arrival.Lines(1, 50, digest));
        arrivals.keepOrganisation("{}");
        arrivals.ended(new Piece.End(250, digest));
        Arrival arrival = arrivals.find().orElseThrow();
        arrivals.close(Arrival.Close.DAMAGED, NOW);
        assertAll(
                () -> assertEquals("eka", arrival.archive()),
                () -> assertEquals(150, arrival.count()),
                () -> assertEquals(List.of(new Arrival.Gap(51, 100), new Arrival.Gap(201, 250)), arrival.missing()),
                () -> assertEquals(Optional.of("{}"), arrival.organisation()),
                () -> assertEquals(Optional.of(new Piece.End(250, digest)), arrival.end()),
                () -> assertEquals(
                        Optional.of(Arrival.Close.DAMAGED),
                        arrivals.find().orElseThrow().close()));
    }

    @Test
    void whereAnOrganisationLivesNoArchiveBegins() {
        put("RegisterTable", row("kind", "organisation", "id", "this"));
        assertFalse(new DynamoDbArrivals(register).begin("eka", NOW));
    }

    @Test
    void departuresAreRemembered() {
        DynamoDbDepartures departures = new DynamoDbDepartures(register);
        departures.put(new WaveId("lahti"), 4);
        departures.put(new WaveId("lahti"), 5);
        assertEquals(Map.of(new WaveId("lahti"), 5), departures.findAll());
        assertTrue(all(Part.REGISTER).stream().noneMatch(item -> item.contains("lahti")));
    }

    private List<String> all(Part part) {
        return all(part, NONE);
    }

    private List<String> all(Part part, ArchivedWaves waves) {
        List<String> items = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Holdings.Segment segment = holdings.read(part, after, 10, waves);
            items.addAll(segment.items());
            after = segment.next();
        } while (after.isPresent());
        return items;
    }

    private void put(String table, Map<String, AttributeValue> item) {
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> wave(String id, String state) {
        Map<String, AttributeValue> wave = row("kind", "wave", "id", id);
        wave.put("state", text(state));
        wave.put("revision", AttributeValue.fromN("3"));
        return wave;
    }

    private static Map<String, AttributeValue> row(String hash, String one, String range, String other) {
        return with(Map.of(hash, text(one), range, text(other)));
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> values) {
        return new HashMap<>(values);
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static AttributeValue flag() {
        return AttributeValue.fromBool(true);
    }
}
