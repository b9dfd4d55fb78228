package fi.kuule.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.mail.MailId;
import fi.kuule.mail.Outgoing;

/** The body of an outgoing message: {@code {"mail":"i0-…"}}, for reports also service, month and member. */
public final class OutgoingJson {
    private static final String MAIL = "mail";
    private static final String SERVICE = "service";
    private static final String MONTH = "month";
    private static final String MEMBER = "member";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutgoingJson() {}

    public static String write(Outgoing mail) {
        ObjectNode body = JSON.createObjectNode().put(MAIL, mail.id().value());
        if (mail instanceof Outgoing.ReportMail report)
            body.put(SERVICE, report.service()).put(MONTH, report.month()).put(MEMBER, report.member());
        return body.toString();
    }

    /** {@link IllegalArgumentException} when the body is not one of ours; it does not quote the body. */
    public static Outgoing read(String body) {
        JsonNode mail = parsed(body);
        MailId id = new MailId(text(mail, MAIL));
        return mail.has(SERVICE)
                ? new Outgoing.ReportMail(id, text(mail, SERVICE), text(mail, MONTH), text(mail, MEMBER))
                : new Outgoing.InvitationMail(id);
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an outgoing message is not JSON");
        }
    }

    private static String text(JsonNode mail, String name) {
        JsonNode value = mail.get(name);
        if (value == null || !value.isTextual())
            throw new IllegalArgumentException("an outgoing message has no " + name);
        return value.textValue();
    }
}
