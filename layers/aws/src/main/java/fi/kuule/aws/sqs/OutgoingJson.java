package fi.kuule.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.mail.MailId;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.Outgoing;

/** The body of an outgoing message: {@code {"mail":"i0-…"}}, for reports also service, month and member; for notices kind, about and member. */
public final class OutgoingJson {
    private static final String MAIL = "mail";
    private static final String SERVICE = "service";
    private static final String MONTH = "month";
    private static final String MEMBER = "member";
    private static final String KIND = "kind";
    private static final String ABOUT = "about";
    private static final String WAITS = "waits";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutgoingJson() {}

    public static String write(Outgoing mail) {
        return body(mail).toString();
    }

    /** The message of a mail that has waited for a busy service before. */
    static String write(Outgoing mail, int waits) {
        return body(mail).put(WAITS, waits).toString();
    }

    private static ObjectNode body(Outgoing mail) {
        ObjectNode body = JSON.createObjectNode().put(MAIL, mail.id().value());
        return switch (mail) {
            case Outgoing.InvitationMail invitation -> body;
            case Outgoing.ReportMail report ->
                body.put(SERVICE, report.service()).put(MONTH, report.month()).put(MEMBER, report.member());
            case Outgoing.NoticeMail notice ->
                body.put(KIND, notice.kind().name()).put(ABOUT, notice.about()).put(MEMBER, notice.member());
        };
    }

    /** {@link IllegalArgumentException} when the body is not one of ours; it does not quote the body. */
    public static Outgoing read(String body) {
        JsonNode mail = parsed(body);
        MailId id = new MailId(text(mail, MAIL));
        if (mail.has(SERVICE))
            return new Outgoing.ReportMail(id, text(mail, SERVICE), text(mail, MONTH), text(mail, MEMBER));
        if (mail.has(KIND))
            return new Outgoing.NoticeMail(
                    id, NoticeKind.valueOf(text(mail, KIND)), text(mail, ABOUT), text(mail, MEMBER));
        return new Outgoing.InvitationMail(id);
    }

    /** How often the mail of a message has waited. */
    public static int waits(String body) {
        return parsed(body).path(WAITS).asInt(0);
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
