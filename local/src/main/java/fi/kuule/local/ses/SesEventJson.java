package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.template.Addresses;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** SES's events as EventBridge carries them. */
public final class SesEventJson {
    private static final JsonMapper JSON = new JsonMapper();
    /** How long SES goes on trying. */
    private static final Duration PATIENCE = Duration.ofHours(14);

    private final InstantSource clock;
    private final RandomGenerator random;

    public SesEventJson(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    ObjectNode sent(Mail mail) {
        ObjectNode event = event(mail, "Email Sent", "Send");
        detail(event).putObject("send");
        return event;
    }

    ObjectNode delivered(Mail mail) {
        ObjectNode event = event(mail, "Email Delivered", "Delivery");
        ObjectNode delivery = detail(event).putObject("delivery");
        delivery.put("timestamp", now());
        delivery.put("processingTimeMillis", 300);
        recipients(delivery.putArray("recipients"), mail);
        delivery.put("smtpResponse", "250 2.0.0 OK").put("reportingMTA", "localhost");
        return event;
    }

    ObjectNode delayed(Mail mail) {
        ObjectNode event = event(mail, "Email Delivery Delayed", "DeliveryDelay");
        ObjectNode delay = detail(event).putObject("deliveryDelay");
        delay.put("timestamp", now()).put("delayType", "MailboxFull");
        delay.put("expirationTime", clock.instant().plus(PATIENCE).toString());
        ArrayNode recipients = delay.putArray("delayedRecipients");
        mail.to()
                .forEach(to -> recipients
                        .addObject()
                        .put("emailAddress", SendingService.bare(to))
                        .put("status", "4.2.2")
                        .put("diagnosticCode", "smtp; 452 4.2.2 mailbox full"));
        return event;
    }

    ObjectNode bounced(Mail mail, ReturnedMail how) {
        ObjectNode event = event(mail, "Email Bounced", "Bounce");
        ObjectNode bounce = detail(event).putObject("bounce");
        bounce.put("feedbackId", feedback()).put("bounceType", how.type()).put("bounceSubType", how.subType());
        ArrayNode recipients = bounce.putArray("bouncedRecipients");
        mail.to().forEach(to -> {
            ObjectNode recipient = recipients.addObject().put("emailAddress", SendingService.bare(to));
            if (how.saysWhy())
                recipient.put("action", "failed").put("status", how.status()).put("diagnosticCode", how.diagnosis());
        });
        bounce.put("timestamp", now());
        if (how.saysWhy()) bounce.put("reportingMTA", "dns; localhost");
        return event;
    }

    ObjectNode rejected(Mail mail) {
        ObjectNode event = event(mail, "Email Rejected", "Reject");
        detail(event).putObject("reject").put("reason", "Bad content");
        return event;
    }

    ObjectNode unrendered(Mail mail) {
        ObjectNode event = event(mail, "Email Rendering Failed", "Rendering Failure");
        detail(event)
                .putObject("failure")
                .put("errorMessage", "Attribute 'name' is not present in the rendering data.")
                .put("templateName", "none");
        return event;
    }

    ObjectNode complained(Mail mail) {
        return complaint(mail, "abuse");
    }

    /** The feedback of whoever takes a mail out of the spam. */
    ObjectNode noSpam(Mail mail) {
        return complaint(mail, "not-spam");
    }

    ObjectNode complainedBefore(Mail mail) {
        ObjectNode event = complained(mail);
        event.withObject("/detail/complaint").put("complaintSubType", "OnAccountSuppressionList");
        return event;
    }

    private ObjectNode complaint(Mail mail, String feedbackType) {
        ObjectNode event = event(mail, "Email Complaint Received", "Complaint");
        ObjectNode complaint = detail(event).putObject("complaint");
        complaint.put("feedbackId", feedback()).putNull("complaintSubType");
        ArrayNode recipients = complaint.putArray("complainedRecipients");
        mail.to().forEach(to -> recipients.addObject().put("emailAddress", SendingService.bare(to)));
        complaint
                .put("timestamp", now())
                .put("userAgent", "Amazon SES Mailbox Simulator")
                .put("complaintFeedbackType", feedbackType)
                .put("arrivalDate", now());
        return event;
    }

    private ObjectNode event(Mail mail, String detailType, String eventType) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0")
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("detail-type", detailType)
                .put("source", "aws.ses")
                .put("account", Addresses.ACCOUNT)
                .put("time", now())
                .put("region", Addresses.REGION);
        event.putArray("resources").add(identity(mail));
        ObjectNode detail = event.putObject("detail").put("eventType", eventType);
        mail(detail.putObject("mail"), mail);
        return event;
    }

    private static void mail(ObjectNode node, Mail mail) {
        node.put("timestamp", mail.sentAt().toString())
                .put("source", mail.from())
                .put("sourceArn", identity(mail))
                .put("sendingAccountId", Addresses.ACCOUNT)
                .put("messageId", mail.id());
        recipients(node.putArray("destination"), mail);
        node.put("headersTruncated", false);
        ArrayNode headers = node.putArray("headers");
        header(headers, "From", mail.from());
        header(headers, "To", String.join(", ", mail.to()));
        header(headers, "Subject", mail.subject());
        mail.headers().forEach((name, value) -> header(headers, name, value));
        ObjectNode common = node.putObject("commonHeaders");
        common.putArray("from").add(mail.from());
        recipients(common.putArray("to"), mail);
        common.put("messageId", mail.id()).put("subject", mail.subject());
        ObjectNode tags = node.putObject("tags");
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        tags.putArray("ses:from-domain").add(domain(mail));
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
    }

    private static void header(ArrayNode headers, String name, String value) {
        headers.addObject().put("name", name).put("value", value);
    }

    private static void recipients(ArrayNode array, Mail mail) {
        mail.to().forEach(array::add);
    }

    private static String domain(Mail mail) {
        String sender = SendingService.bare(mail.from());
        return sender.substring(sender.indexOf('@') + 1);
    }

    private static String identity(Mail mail) {
        return "arn:aws:ses:" + Addresses.REGION + ":" + Addresses.ACCOUNT + ":identity/" + domain(mail);
    }

    private static ObjectNode detail(ObjectNode event) {
        return event.withObject("/detail");
    }

    private String feedback() {
        return "%016x-%016x-000000".formatted(clock.instant().toEpochMilli(), random.nextLong());
    }

    private String now() {
        return clock.instant().toString();
    }
}
