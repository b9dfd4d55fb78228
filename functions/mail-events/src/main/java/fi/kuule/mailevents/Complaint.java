package fi.kuule.mailevents;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.mail.MailEvent.Kind;

/** What SES calls a complaint: one, the memory of an earlier one, or its contrary. */
final class Complaint {
    private Complaint() {}

    static Kind kind(JsonNode complaint) {
        if (complaint.path("complaintFeedbackType").asText("").equals("not-spam")) return Kind.NOT_SPAM;
        return complaint.path("complaintSubType").asText("").equals("OnAccountSuppressionList")
                ? Kind.COMPLAINED_BEFORE
                : Kind.COMPLAINT;
    }
}
