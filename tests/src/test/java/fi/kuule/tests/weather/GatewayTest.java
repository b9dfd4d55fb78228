package fi.kuule.tests.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The weather does what it was told, and tells how often. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {
    private static final Calls REGISTER = Calls.to("dynamodb").on("RegisterTable");
    private Stores stores;

    @BeforeAll
    void start() {
        stores = new Stores();
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    @AfterEach
    void clear() {
        stores.weather.clear();
    }

    private static Map<String, AttributeValue> row(String id) {
        return Map.of("kind", AttributeValue.fromS("weather"), "id", AttributeValue.fromS(id));
    }

    private void put(String id) {
        stores.dynamoDb.putItem(put -> put.tableName("RegisterTable").item(row(id)));
    }

    private boolean stored(String id) {
        return stores.rows("RegisterTable").contains(row(id));
    }

    static List<Fault> faultsThatPass() {
        return List.of(
                Fault.THROTTLE, Fault.SERVER_ERROR, Fault.RESET, Fault.LOST_REPLY, Fault.slow(Duration.ofMillis(200)));
    }

    @ParameterizedTest
    @MethodSource("faultsThatPass")
    void aFaultThatPassesIsRiddenOut(Fault fault) {
        long before = stores.weather.struck(fault);
        stores.weather.bring(fault, REGISTER, Spell.nth(1));
        put("after " + fault.kind());
        assertEquals(before + 1, stores.weather.struck(fault));
        assertTrue(stored("after " + fault.kind()));
    }

    @Test
    void aFaultThatLastsEndsTheCallAndNothingIsDone() {
        stores.weather.bring(Fault.SERVER_ERROR, REGISTER, Spell.nth(1).lasts());
        assertThrows(InternalServerErrorException.class, () -> put("never"));
        put("later");
        assertFalse(stored("never"));
        assertTrue(stored("later"));
    }

    @Test
    void whatIsDoneBeforeTheReplyIsLostIsDone() {
        stores.weather.bring(Fault.LOST_REPLY, REGISTER, Spell.nth(1).lasts());
        assertThrows(SdkException.class, () -> put("done unheard"));
        assertTrue(stored("done unheard"));
    }

    @Test
    void aRuleIsAboutItsFunctionAndItsOperationOnly() {
        DynamoDbClient other = stores.clientOf("ReportPage");
        stores.weather.bring(
                Fault.SERVER_ERROR, Calls.of("GetItem").by("ReportPage").on("RegisterTable"), Spell.always());
        put("seen by one");
        GetItemResponse seen =
                stores.dynamoDb.getItem(get -> get.tableName("RegisterTable").key(row("seen by one")));
        assertTrue(seen.hasItem());
        assertThrows(
                InternalServerErrorException.class,
                () -> other.getItem(get -> get.tableName("RegisterTable").key(row("seen by one"))));
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        List<Boolean> once = strikes(7);
        assertEquals(once, strikes(7));
        assertFalse(once.equals(strikes(8)));
        long share = once.stream().filter(struck -> struck).count();
        assertTrue(share > 20 && share < 90, () -> share + " of 1000");
    }

    private static List<Boolean> strikes(long seed) {
        return IntStream.rangeClosed(1, 1_000)
                .mapToObj(number -> Spell.chance(0.05).moment().has(seed, number))
                .toList();
    }

    @Test
    void halfOfABatchComesBack() {
        stores.weather.bring(Fault.LEFT_OVER, REGISTER, Spell.nth(1));
        List<WriteRequest> writes = IntStream.range(0, 5)
                .mapToObj(i -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(row("batch " + i)).build())
                        .build())
                .toList();
        var left = stores.dynamoDb
                .batchWriteItem(batch -> batch.requestItems(Map.of("RegisterTable", writes)))
                .unprocessedItems();
        assertEquals(2, left.getOrDefault("RegisterTable", List.of()).size());
        assertEquals(3, IntStream.range(0, 5).filter(i -> stored("batch " + i)).count());
    }
}
