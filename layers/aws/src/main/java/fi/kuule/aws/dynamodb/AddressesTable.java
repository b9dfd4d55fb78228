package fi.kuule.aws.dynamodb;

import fi.kuule.mail.AddressKey;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the Addresses table: facts by address key. */
final class AddressesTable {
    /** Stops of every kind of survey; one attribute per reason. */
    static final String STOP_ALL = "stop#all";
    /** Who asked last. */
    static final String ASKED = "asked";

    static final String ADDRESS = "address";
    private static final String FACT = "fact";

    private AddressesTable() {}

    static Item item(AddressKey address, String fact) {
        return new Item().text(ADDRESS, address.value()).text(FACT, fact);
    }

    static Map<String, AttributeValue> key(AddressKey address, String fact) {
        return item(address, fact).attributes();
    }
}
