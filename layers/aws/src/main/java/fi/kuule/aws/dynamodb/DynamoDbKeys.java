package fi.kuule.aws.dynamodb;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import java.util.EnumMap;
import java.util.Map;

/** Secret keys, read once each and kept for the life of the function: a version does not change. */
public final class DynamoDbKeys implements Keys {
    private final KeysTable table;
    private final Map<KeyPurpose, HmacKey> read = new EnumMap<>(KeyPurpose.class);

    public DynamoDbKeys(KeysTable table) {
        this.table = table;
    }

    @Override
    public synchronized HmacKey key(KeyPurpose purpose) {
        return read.computeIfAbsent(purpose, this::find);
    }

    private HmacKey find(KeyPurpose purpose) {
        return table.find(purpose)
                .orElseThrow(() -> new IllegalStateException("the key " + purpose.id() + " has not been made yet"));
    }
}
