package fi.kuule.aws.dynamodb;

import fi.kuule.mail.MailState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In which order a mail comes along; reports of it come in any order and never take it back. */
final class MailProgress {
    private MailProgress() {}

    /** The states that {@code next} may replace, as values of a condition {@code mail IN (:s0, :s1, …)}; none for the first. */
    static Map<String, AttributeValue> before(MailState next) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        Arrays.stream(MailState.values())
                .filter(state -> rank(state) < rank(next))
                .forEach(state -> values.put(":s" + values.size(), AttributeValue.fromS(state.name())));
        return values;
    }

    private static int rank(MailState state) {
        return switch (state) {
            case READY -> 0;
            case QUEUED -> 1;
            case CLAIMED -> 2;
            case WITHDRAWN -> 3;
            case SENT -> 4;
            case DELIVERED, REFUSED -> 5;
            case BOUNCED, COMPLAINED -> 6;
        };
    }
}
