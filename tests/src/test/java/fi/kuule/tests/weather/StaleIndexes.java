package fi.kuule.tests.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stood in each partition of an index when it was last asked and told the truth; nothing in one that was not asked yet. */
final class StaleIndexes {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PARTITION = Pattern.compile("(\\w+) = (:\\w+)");
    private static final Pattern UP_TO = Pattern.compile("(\\w+) <= (:\\w+)");
    private static final List<String> TYPE = List.of("Content-Type: application/x-amz-json-1.0");
    private final Map<String, ArrayNode> before = new ConcurrentHashMap<>();

    /** The true reply; after the first page of an index its whole partition is kept. */
    HttpMessage remembering(Call call, Engine engine, HttpMessage reply) throws IOException {
        if (Fault.STALE_PAGE.suits(call)) before.put(partition(call), rows(call, engine));
        return reply;
    }

    private static ArrayNode rows(Call call, Engine engine) throws IOException {
        ObjectNode whole = JSON.createObjectNode()
                .put("TableName", call.body().path("TableName").asText())
                .put("IndexName", call.index());
        Matcher partition = PARTITION.matcher(condition(call));
        if (!partition.find()) throw new IllegalStateException("no partition in " + condition(call));
        whole.put("KeyConditionExpression", partition.group());
        whole.putObject("ExpressionAttributeValues").set(partition.group(2), value(call, partition.group(2)));
        ArrayNode rows = JSON.createArrayNode();
        while (true) {
            JsonNode page = JSON.readTree(engine.ask(call.message().with(JSON.writeValueAsBytes(whole)))
                    .body());
            page.path("Items").forEach(rows::add);
            if (!page.has("LastEvaluatedKey")) return rows;
            whole.set("ExclusiveStartKey", page.get("LastEvaluatedKey"));
        }
    }

    /** The page as it was then. */
    HttpMessage page(Call call) {
        ObjectNode reply = JSON.createObjectNode();
        ArrayNode items = reply.putArray("Items");
        int limit = call.body().path("Limit").asInt(Integer.MAX_VALUE);
        for (JsonNode row : before.getOrDefault(partition(call), JSON.createArrayNode()))
            if (items.size() < limit && isAsked(call, row)) items.add(row);
        reply.put("Count", items.size()).put("ScannedCount", items.size());
        return HttpMessage.json(200, TYPE, reply.toString());
    }

    private static boolean isAsked(Call call, JsonNode row) {
        Matcher upTo = UP_TO.matcher(condition(call));
        return !upTo.find() || number(row.path(upTo.group(1))).compareTo(number(value(call, upTo.group(2)))) <= 0;
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(value.path("N").asText());
    }

    private static String partition(Call call) {
        Matcher partition = PARTITION.matcher(condition(call));
        return partition.find() ? call.index() + " " + value(call, partition.group(2)) : call.index();
    }

    private static String condition(Call call) {
        return call.body().path("KeyConditionExpression").asText();
    }

    private static JsonNode value(Call call, String name) {
        return call.body().path("ExpressionAttributeValues").path(name);
    }
}
