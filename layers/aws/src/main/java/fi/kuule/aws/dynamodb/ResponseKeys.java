package fi.kuule.aws.dynamodb;

import fi.kuule.response.ResponseKey;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of the Responses table: {@code <service number>#<day>#<shard>} and the digest of the receipt's secret. One shard so far. */
final class ResponseKeys {
    static final String SERVICE_DAY = "serviceDay";
    static final String ID = "id";
    private static final String SEPARATOR = "#";
    private static final String SHARD = "0";

    private ResponseKeys() {}

    static String serviceDay(int service, LocalDate day) {
        return service + SEPARATOR + day + SEPARATOR + SHARD;
    }

    static Item item(ResponseKey key) {
        return new Item()
                .text(SERVICE_DAY, serviceDay(key.service(), key.day()))
                .text(ID, key.id());
    }

    static Map<String, AttributeValue> key(ResponseKey key) {
        return item(key).attributes();
    }

    static ResponseKey of(Item item) {
        String[] parts = item.text(SERVICE_DAY).split(SEPARATOR, 3);
        return new ResponseKey(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), item.text(ID));
    }
}
