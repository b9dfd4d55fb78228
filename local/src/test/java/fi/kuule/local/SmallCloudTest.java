package fi.kuule.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallCloudTest {
    private SmallCloud small;

    @BeforeAll
    void start() {
        small = SmallCloud.start();
    }

    @AfterAll
    void stop() {
        small.close();
    }

    @BeforeEach
    void forget() {
        ScriptedHandler.reset();
    }

    @Test
    void aFunctionFindsExactlyTheTemplatesVariablesWhatLambdaSetsAndWhereTheEnginesAre() {
        assertEquals("{}", small.cloud.run("Web", "{}"));
        Map<String, String> environment =
                ScriptedHandler.calls("Web").getFirst().environment();
        assertEquals(small.cloud.baseUri().toString(), environment.get("BASE_URL"));
        assertEquals("ThingsTable", environment.get("THINGS_TABLE"));
        assertEquals("Web", environment.get("AWS_LAMBDA_FUNCTION_NAME"));
        assertTrue(environment.get("AWS_ENDPOINT_URL_DYNAMODB").startsWith("http://127.0.0.1:"));
        assertEquals(
                List.of("BASE_URL", "MAIL_SET", "THINGS_TABLE", "WORK_QUEUE_URL"),
                environment.keySet().stream()
                        .filter(name -> !name.startsWith("AWS_")
                                && !List.of("LANG", "TZ", "_HANDLER").contains(name))
                        .sorted()
                        .toList());
    }

    @Test
    void tablesOfTheTemplateCanBeWrittenThroughTheFunctionsOwnClient() {
        try (var dynamoDb = small.clients.dynamoDb()) {
            dynamoDb.putItem(put -> put.tableName("ThingsTable").item(Map.of("id", AttributeValue.fromS("one"))));
            assertTrue(dynamoDb.getItem(
                            get -> get.tableName("ThingsTable").key(Map.of("id", AttributeValue.fromS("one"))))
                    .hasItem());
        }
    }

    @Test
    void rowsThatExpiredByKuulesClockAreSweptAndOthersStay() {
        long now = small.cloud.clock().instant().getEpochSecond();
        for (long expires : List.of(now - 5, now + 500))
            small.cloud
                    .dynamoDb()
                    .putItem(put -> put.tableName("ThingsTable")
                            .item(Map.of(
                                    "id", AttributeValue.fromS("expires " + (expires - now)),
                                    "expires", AttributeValue.fromN("" + expires))));
        small.idle();
        List<String> left = small.cloud.dynamoDb().scan(scan -> scan.tableName("ThingsTable")).items().stream()
                .map(item -> item.get("id").s())
                .filter(id -> id.startsWith("expires"))
                .toList();
        assertEquals(List.of("expires 500"), left);
    }

    @Test
    void aFunctionThatFailsSaysSoAndItsStackIsInTheLog() {
        ScriptedHandler.script = call -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertThrows(IllegalStateException.class, () -> small.cloud.run("Web", "{}"));
        assertTrue(small.cloud.log().stream().anyMatch(line -> line.contains("broken on purpose")));
    }

    @Test
    void schedulesThatFellDueFireOnceEachInOrderAndSeeTheirTime() {
        small.cloud.moveClock(Instant.parse("2027-02-01T05:30:00Z"));
        List<ScriptedHandler.Call> calls = ScriptedHandler.CALLS;
        assertEquals(
                List.of("Nightly", "Monthly"),
                calls.stream().map(ScriptedHandler.Call::function).toList());
        assertEquals("{\"night\":true}", calls.getFirst().event());
        assertNear(Instant.parse("2027-01-31T23:30:00Z"), calls.getFirst().at());
        assertNear(Instant.parse("2027-02-01T05:00:00Z"), calls.getLast().at());
        assertTrue(calls.getLast().event().contains("aws.scheduler"));
        assertNear(Instant.parse("2027-02-01T05:30:00Z"), small.cloud.clock().instant());
        assertThrows(IllegalArgumentException.class, () -> {
            small.cloud
                    .dynamoDb()
                    .putItem(put -> put.tableName("ThingsTable").item(Map.of("id", AttributeValue.fromS("x"))));
            small.cloud.moveClock(SmallCloud.START);
        });
    }

    @Test
    void nothingFiresWhenTheClockIsSetForFilling() {
        Instant before = small.cloud.clock().instant();
        small.cloud.setClock(Instant.parse("2028-06-01T05:30:00Z"));
        small.cloud.setClock(before);
        assertFalse(
                ScriptedHandler.CALLS.stream().anyMatch(call -> call.function().equals("Monthly")));
    }

    private static void assertNear(Instant expected, Instant actual) {
        assertTrue(
                Duration.between(expected, actual).abs().toSeconds() < 10, () -> expected + " expected, was " + actual);
    }
}
