package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.aws.dynamodb.DynamoDbAsked;
import fi.kuule.aws.dynamodb.DynamoDbBatches;
import fi.kuule.aws.dynamodb.DynamoDbCellMaps;
import fi.kuule.aws.dynamodb.DynamoDbKeyMaking;
import fi.kuule.aws.dynamodb.DynamoDbKeys;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.KeysTable;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.AskedCounts;
import fi.kuule.wave.AskedCounts.SkipReason;
import fi.kuule.wave.Batch;
import fi.kuule.wave.Batch.BatchId;
import fi.kuule.wave.Cell;
import fi.kuule.wave.CellMap;
import fi.kuule.wave.Cells;
import fi.kuule.wave.Contact;
import fi.kuule.wave.Population;
import fi.kuule.wave.Strata;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@OnEveryEngine
class WaveStorageTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final ServiceId LIBRARY = new ServiceId("kirjasto");
    private final DynamoDbClient dynamoDb;
    private final RegisterTable register;

    WaveStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
        register = new RegisterTable(dynamoDb, "RegisterTable");
    }

    @Test
    void aWaveIsFoundAsItWasAddedAndNoneIsAddedOverIt() {
        DynamoDbWaves waves = new DynamoDbWaves(register);
        Wave wave = wave("aaa", NOW);
        waves.add(wave);

        assertEquals(Optional.of(wave), waves.find(wave.id()));
        assertThrows(IllegalStateException.class, () -> waves.add(wave("aaa", NOW.plusSeconds(1))));
        assertEquals(Optional.empty(), waves.find(new WaveId("zzz")));
    }

    @Test
    void ofTwoChangesOfOneRevisionTheSecondIsRefused() {
        DynamoDbWaves waves = new DynamoDbWaves(register);
        Wave wave = wave("bbb", NOW);
        waves.add(wave);

        assertTrue(waves.replace(wave.to(WaveState.RUNNING)));
        assertFalse(waves.replace(wave.to(WaveState.STOPPED)));
        assertFalse(waves.replace(wave("nowhere", NOW).to(WaveState.STOPPED)));

        assertEquals(WaveState.RUNNING, waves.find(wave.id()).orElseThrow().state());
    }

    @Test
    void wavesAreListedNewestFirst() {
        DynamoDbWaves waves = new DynamoDbWaves(register);
        waves.add(wave("ccc", NOW.plusSeconds(1)));
        waves.add(wave("ddd", NOW.plusSeconds(3)));
        waves.add(wave("eee", NOW.plusSeconds(2)));

        List<String> ids = waves.findAll().stream()
                .map(wave -> wave.id().value())
                .filter(List.of("ccc", "ddd", "eee")::contains)
                .toList();

        assertEquals(List.of("ddd", "eee", "ccc"), ids);
    }

    @Test
    void theCellsOfAServiceAreFoundAsTheyWerePut() {
        DynamoDbCellMaps cellMaps = new DynamoDbCellMaps(register);
        WaveId wave = new WaveId("aaa");
        Cells cells = new Cells(Map.of("16-29|ita|*", "16-29|ita|*", "*|*|*|||kesä", "*|*|*|||kesä"));
        CellMap map = new CellMap(Map.of(LIBRARY, cells, new ServiceId("neuvola"), new Cells(Map.of("||fi", "*|*|*"))));
        cellMaps.put(wave, map);
        cellMaps.put(new WaveId("aaab"), new CellMap(Map.of(LIBRARY, Cells.NONE)));

        assertEquals(cells, cellMaps.of(wave, LIBRARY));
        assertEquals(map, cellMaps.of(wave));
        assertEquals(
                "16-29|ita|*", cellMaps.of(wave, LIBRARY).of("16-29|ita|fi").text());
        assertEquals(Cells.NONE, cellMaps.of(new WaveId("bbb"), LIBRARY));
        assertEquals(new CellMap(Map.of()), cellMaps.of(new WaveId("aa")));
    }

    @Test
    void cellsThatBecomeOthersAreReplacedAndThoseOfOtherServicesStay() {
        DynamoDbCellMaps cellMaps = new DynamoDbCellMaps(register);
        WaveId wave = new WaveId("closing");
        Cells cells = new Cells(Map.of("||fi", "||fi"));
        cellMaps.put(wave, new CellMap(Map.of(LIBRARY, cells, new ServiceId("neuvola"), cells)));

        cellMaps.put(wave, new CellMap(Map.of(LIBRARY, cells.changed(cell -> Cell.UNTOLD))));

        assertEquals(Cell.UNTOLD, cellMaps.of(wave, LIBRARY).of("||fi"));
        assertEquals(
                "||fi", cellMaps.of(wave, new ServiceId("neuvola")).of("||fi").text());
    }

    /** A hundred thousand people of one service, every one of whom the list describes at length and by another word. */
    @Test
    void theCellsOfTheLargestListFitIntoOneItemAndSoDoesWhoWasAskedInABatch() {
        Map<String, Integer> asked = new HashMap<>();
        for (int person = 0; person < 100_000; person++) asked.put(longest(person), 1);
        Map<String, Integer> batch = new HashMap<>();
        for (int person = 0; person < Batch.MAX_CONTACTS; person++) batch.put(longest(person), 1);
        DynamoDbCellMaps cellMaps = new DynamoDbCellMaps(register);
        DynamoDbAsked counts = new DynamoDbAsked(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("largest");

        CellMap map = CellMap.of(new AskedCounts(Map.of(LIBRARY, asked), Map.of()));
        cellMaps.put(wave, map);
        counts.put(new BatchId(wave, 0), new AskedCounts(Map.of(LIBRARY, batch), Map.of()));

        assertEquals(map, cellMaps.of(wave));
        assertTrue(
                map.of(LIBRARY).all().size() > 400,
                "cells of " + map.of(LIBRARY).all().size() + " sizes");
    }

    /** Two hundred and more share an area. */
    private static String longest(int person) {
        return "ä".repeat(40) + "|" + "ö".repeat(37) + person / 220 + "|fi-selko|letter|" + "t".repeat(36)
                + person % 250 + "|" + "å".repeat(40);
    }

    @Test
    void whoWasAskedIsKeptByBatchAndTheSameBatchTwiceCountsOnce() {
        DynamoDbAsked asked = new DynamoDbAsked(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("aaa");
        AskedCounts first = new AskedCounts(
                Map.of(LIBRARY, Map.of("16-29|ita|fi", 480, "||sv", 3)),
                Map.of(SkipReason.STOPPED, 17),
                Map.of(
                        LIBRARY,
                        Map.of(
                                new AskedCounts.Skip(Population.OWN, SkipReason.BOUNCED), 1,
                                new AskedCounts.Skip(new Population("kesäasukkaat"), SkipReason.QUIET_PERIOD), 2)));
        AskedCounts second = new AskedCounts(Map.of(), Map.of());
        asked.put(new BatchId(wave, 0), first);
        asked.put(new BatchId(wave, 1), second);
        asked.put(new BatchId(wave, 0), first);
        asked.put(new BatchId(new WaveId("aaab"), 0), first);

        assertEquals(List.of(first, second), asked.of(wave));
        assertEquals(List.of(), asked.of(new WaveId("bbb")));
    }

    @Test
    void aBatchIsFoundAsItWasPutUntilItIsRemoved() {
        DynamoDbBatches batches = batches(NOW);
        Batch batch = new Batch(
                new BatchId(new WaveId("aaa"), 3),
                List.of(
                        new Contact(
                                new EmailAddress("liisa@example.fi"),
                                LIBRARY,
                                Optional.of("tiski"),
                                new Strata("16-29", "itä", Language.SV)),
                        new Contact(
                                new EmailAddress("matti@example.fi"),
                                LIBRARY,
                                Optional.empty(),
                                new Strata("", "", Language.FI, new Population("kesäasukkaat")))));
        batches.put(batch);

        assertEquals(Optional.of(batch), batches.find(batch.id()));
        batches.remove(batch.id());
        batches.remove(batch.id());
        assertEquals(Optional.empty(), batches.find(batch.id()));
    }

    @Test
    void aBatchThatHasExpiredIsGoneEvenWhileItsRowIsThere() {
        Batch batch = batch(1);
        batches(NOW).put(batch);

        assertEquals(Optional.empty(), batches(NOW.plus(Duration.ofDays(4))).find(batch.id()));
        assertEquals(Optional.of(batch), batches(NOW.plus(Duration.ofDays(3))).find(batch.id()));
    }

    @Test
    void theLargestBatchFitsIntoOneItem() {
        Batch batch = batch(Batch.MAX_CONTACTS);
        batches(NOW).put(batch);

        assertEquals(Optional.of(batch), batches(NOW).find(batch.id()));
    }

    @Test
    void theFirstKeyOfAPurposeStays() {
        KeysTable table = new KeysTable(dynamoDb, "KeysTable");
        DynamoDbKeyMaking making = new DynamoDbKeyMaking(table);
        making.putIfAbsent(KeyPurpose.LINK, key(1));
        making.putIfAbsent(KeyPurpose.LINK, key(2));
        making.putIfAbsent(KeyPurpose.PAGE, key(3));

        assertArrayEquals(
                key(1).secret(), new DynamoDbKeys(table).key(KeyPurpose.LINK).secret());
        assertArrayEquals(
                key(3).secret(), new DynamoDbKeys(table).key(KeyPurpose.PAGE).secret());
    }

    @Test
    void aKeyThatHasNotBeenMadeIsNamed() {
        DynamoDbKeys keys = new DynamoDbKeys(new KeysTable(dynamoDb, "KeysTable"));

        IllegalStateException told = assertThrows(IllegalStateException.class, () -> keys.key(KeyPurpose.REPORT));

        assertTrue(String.valueOf(told.getMessage()).contains("report"));
    }

    private DynamoDbBatches batches(Instant now) {
        return new DynamoDbBatches(dynamoDb, "InvitationsTable", () -> now);
    }

    /** Contacts as long as they may be, in ordinary letters. */
    private static Batch batch(int people) {
        String domain = "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".fi";
        return new Batch(
                new BatchId(new WaveId("full"), people),
                IntStream.range(0, people)
                        .mapToObj(person -> new Contact(
                                new EmailAddress("x".repeat(60) + person + domain),
                                new ServiceId("s".repeat(40)),
                                Optional.of("t".repeat(40)),
                                new Strata(
                                        "ä".repeat(40), "ö".repeat(40), Language.FI, new Population("å".repeat(40)))))
                        .toList());
    }

    private static HmacKey key(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return new HmacKey(secret);
    }

    private static Wave wave(String id, Instant createdAt) {
        return new Wave(
                new WaveId(id),
                new SurveyRef(new SurveyId("palaute"), 2),
                WaveState.DRAFT,
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 12, 20),
                3,
                1_204,
                4,
                7,
                createdAt,
                1);
    }
}
