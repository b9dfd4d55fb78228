package fi.kuule.mailevents;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.MailEvent.Kind;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What SES's kinds of bounces say: of the address, for good or for now, of the mail alone, or nothing. */
final class Bounce {
    /**
     * By {@code bounceType/bounceSubType}. What SES holds back for its list of the account does not count to the bounce rate by which it judges
     * a sender; what it holds back for the list of all its customers ({@code Suppressed}) does, and is a bounce like any other.
     */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("Permanent/General", Kind.HARD_BOUNCE),
            Map.entry("Permanent/NoEmail", Kind.HARD_BOUNCE),
            Map.entry("Permanent/Suppressed", Kind.HARD_BOUNCE),
            Map.entry("Permanent/OnAccountSuppressionList", Kind.BOUNCED_BEFORE),
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
        Kind kind = KINDS.getOrDefault(type + "/" + bounce.path("bounceSubType").asText(""), usual);
        return kind == Kind.SOFT_BOUNCE && isAutoReply(bounce) ? Kind.AUTO_REPLY : kind;
    }

    /** Every server that turns a mail away says why; a reply in somebody's absence has no such thing, at times not even a recipient. */
    private static boolean isAutoReply(JsonNode bounce) {
        return StreamSupport.stream(bounce.path("bouncedRecipients").spliterator(), false)
                .flatMap(recipient -> Stream.of(recipient.path("status"), recipient.path("diagnosticCode")))
                .allMatch(reason -> reason.asText("").isBlank());
    }
}
