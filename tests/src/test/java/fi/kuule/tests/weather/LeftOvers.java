package fi.kuule.tests.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Batches of which DynamoDB writes every other item and gives back the rest. */
final class LeftOvers {
    private static final JsonMapper JSON = new JsonMapper();

    private LeftOvers() {}

    static HttpMessage of(Call call, Engine engine) throws IOException {
        ObjectNode written = call.body().deepCopy();
        ObjectNode left = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> table :
                call.body().path("RequestItems").properties()) {
            ArrayNode now = JSON.createArrayNode();
            ArrayNode later = JSON.createArrayNode();
            for (JsonNode item : table.getValue()) (later.size() < now.size() ? later : now).add(item);
            written.withObject("/RequestItems").set(table.getKey(), now);
            if (!later.isEmpty()) left.set(table.getKey(), later);
        }
        HttpMessage reply = engine.ask(call.message().with(JSON.writeValueAsBytes(written)));
        ObjectNode said = (ObjectNode) JSON.readTree(reply.body());
        return reply.with(JSON.writeValueAsBytes(said.set("UnprocessedItems", left)));
    }
}
