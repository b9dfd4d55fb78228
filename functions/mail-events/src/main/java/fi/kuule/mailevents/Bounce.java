package fi.kuule.mailevents;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.MailEvent.Kind;
import java.util.Map;

/** What SES's kinds of bounces say: of the address, for good or for now, or of the mail alone. */
final class Bounce {
    /** By {@code bounceType/bounceSubType}. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("Permanent/General", Kind.HARD_BOUNCE),
            Map.entry("Permanent/NoEmail", Kind.HARD_BOUNCE),
            Map.entry("Permanent/Suppressed", Kind.HARD_BOUNCE),
            Map.entry("Permanent/OnAccountSuppressionList", Kind.HARD_BOUNCE),
            Map.entry("Permanent/UnsubscribedRecipient", Kind.HARD_BOUNCE),
            Map.entry("Transient/General", Kind.SOFT_BOUNCE),
            Map.entry("Transient/MailboxFull", Kind.SOFT_BOUNCE),
            Map.entry("Transient/CustomTimeoutExceeded", Kind.SOFT_BOUNCE),
            Map.entry("Transient/MessageTooLarge", Kind.MAIL_BOUNCE),
            Map.entry("Transient/ContentRejected", Kind.MAIL_BOUNCE),
            Map.entry("Transient/AttachmentRejected", Kind.MAIL_BOUNCE),
            Map.entry("Undetermined/Undetermined", Kind.SOFT_BOUNCE));

    private Bounce() {}

    /** A sub-type that SES thinks of later is taken by its type. */
    static Kind kind(JsonNode bounce) {
        String type = bounce.path("bounceType").asText("");
        Kind usual = type.equals("Permanent") ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE;
        return KINDS.getOrDefault(type + "/" + bounce.path("bounceSubType").asText(""), usual);
    }
}
