package fi.kuule.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.mail.MailId;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.Outgoing;

/** The body of an outgoing message: {@code {"mail":"i0-…"}}, for reports also service, month and member, and for all of a member together month and member; for notices kind, about and member; for tests what was asked for. */
public final class OutgoingJson {
    private static final String MAIL = "mail";
    private static final String SERVICE = "service";
    private static final String MONTH = "month";
    private static final String MEMBER = "member";
    private static final String SURVEY = "survey";
    private static final String VERSION = "version";
    private static final String LANGUAGE = "language";
    private static final String ROUND = "round";
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
            case Outgoing.CanaryMail canary -> body;
            case Outgoing.ReportMail report ->
                body.put(SERVICE, report.service()).put(MONTH, report.month()).put(MEMBER, report.member());
            case Outgoing.SummaryMail summary ->
                body.put(MONTH, summary.month()).put(MEMBER, summary.member());
            case Outgoing.NoticeMail notice ->
                body.put(KIND, notice.kind().name()).put(ABOUT, notice.about()).put(MEMBER, notice.member());
            case Outgoing.TrialMail trial -> write(trial, body);
        };
    }

    private static ObjectNode write(Outgoing.TrialMail trial, ObjectNode body) {
        return body.put(SURVEY, trial.survey())
                .put(VERSION, trial.version())
                .put(SERVICE, trial.service())
                .put(LANGUAGE, trial.language())
                .put(ROUND, trial.round())
                .put(MEMBER, trial.member());
    }

    /** {@link IllegalArgumentException} when the body is not one of ours; it does not quote the body. */
    public static Outgoing read(String body) {
        JsonNode mail = parsed(body);
        MailId id = new MailId(text(mail, MAIL));
        if (id.isCanary()) return new Outgoing.CanaryMail(id);
        if (mail.has(SURVEY)) return trial(id, mail);
        if (mail.has(SERVICE))
            return new Outgoing.ReportMail(id, text(mail, SERVICE), text(mail, MONTH), text(mail, MEMBER));
        if (mail.has(MONTH)) return new Outgoing.SummaryMail(id, text(mail, MONTH), text(mail, MEMBER));
        if (mail.has(KIND))
            return new Outgoing.NoticeMail(
                    id, NoticeKind.valueOf(text(mail, KIND)), text(mail, ABOUT), text(mail, MEMBER));
        return new Outgoing.InvitationMail(id);
    }

    /** How often the mail of a message has waited. */
    public static int waits(String body) {
        return parsed(body).path(WAITS).asInt(0);
    }

    private static Outgoing trial(MailId id, JsonNode mail) {
        return new Outgoing.TrialMail(
                id,
                text(mail, SURVEY),
                mail.path(VERSION).asInt(),
                text(mail, SERVICE),
                text(mail, LANGUAGE),
                mail.path(ROUND).asInt(),
                text(mail, MEMBER));
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
