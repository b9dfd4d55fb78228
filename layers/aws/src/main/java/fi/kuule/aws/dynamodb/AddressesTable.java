package fi.kuule.aws.dynamodb;

import fi.kuule.mail.AddressKey;
import fi.kuule.mail.StopScope;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the Addresses table: facts by address key. */
final class AddressesTable {
    /** Stops; one attribute per reason. */
    static final String STOP = "stop#";
    /** Mails that came back for a reason that may pass; one attribute per mail. */
    private static final String SOFT = "soft#";
    /** Who asked last. */
    static final String ASKED = "asked";

    static final String ADDRESS = "address";
    static final String FACT = "fact";

    private AddressesTable() {}

    static String stop(StopScope scope) {
        return STOP + name(scope);
    }

    static String soft(StopScope scope) {
        return SOFT + name(scope);
    }

    private static String name(StopScope scope) {
        return switch (scope) {
            case StopScope.Everything everything -> "all";
            case StopScope.OneSurvey one -> "survey#" + one.survey();
            case StopScope.Reports reports -> "reports";
        };
    }

    static Item item(AddressKey address, String fact) {
        return new Item().text(ADDRESS, address.value()).text(FACT, fact);
    }

    static Map<String, AttributeValue> key(AddressKey address, String fact) {
        return item(address, fact).attributes();
    }
}
