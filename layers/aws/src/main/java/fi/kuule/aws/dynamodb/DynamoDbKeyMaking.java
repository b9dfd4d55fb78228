package fi.kuule.aws.dynamodb;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyMaking;
import fi.kuule.access.KeyPurpose;

/** Stores secret keys; only the function that makes them is given this. */
public final class DynamoDbKeyMaking implements KeyMaking {
    private final KeysTable table;

    public DynamoDbKeyMaking(KeysTable table) {
        this.table = table;
    }

    @Override
    public void putIfAbsent(KeyPurpose purpose, HmacKey key) {
        table.putIfAbsent(purpose, key);
    }
}
