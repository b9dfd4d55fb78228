package fi.kuule.mailevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuule.aws.ses.SesMailer;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailEvent;
import fi.kuule.mail.MailEvent.Kind;
import fi.kuule.mail.MailId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An event of SES as EventBridge hands it over: what happened to which of our mails, or nothing that concerns us. */
sealed interface SesEvent {
    record Reported(MailEvent event) implements SesEvent {}

    /** @param type what SES calls it; {@code ""} when it does not say, or says something else than a name */
    record Ignored(String type) implements SesEvent {}

    static SesEvent read(InputStream input) throws IOException {
        JsonNode detail = new ObjectMapper().readTree(input).path("detail");
        Optional<MailId> mail = mail(detail);
        Optional<Kind> kind = kind(detail);
        return mail.isPresent() && kind.isPresent()
                ? new Reported(new MailEvent(mail.get(), kind.get(), at(detail), recipients(detail)))
                : new Ignored(type(detail));
    }

    private static String type(JsonNode detail) {
        String type = detail.path("eventType").asText("");
        return type.matches("[A-Za-z ]{1,30}") ? type : "";
    }

    private static Optional<MailId> mail(JsonNode detail) {
        JsonNode tag = detail.path("mail").path("tags").path(SesMailer.TAG).path(0);
        return tag.isTextual() && MailId.isId(tag.textValue())
                ? Optional.of(new MailId(tag.textValue()))
                : Optional.empty();
    }

    /** Opens and clicks are not asked for, and not looked at if they come. */
    private static Optional<Kind> kind(JsonNode detail) {
        return switch (type(detail)) {
            case "Send" -> Optional.of(Kind.SENT);
            case "Delivery" -> Optional.of(Kind.DELIVERED);
            case "DeliveryDelay" -> Optional.of(Kind.DELAYED);
            case "Bounce" -> Optional.of(Bounce.kind(detail.path("bounce")));
            case "Complaint" -> Optional.of(Complaint.kind(detail.path("complaint")));
            case "Reject", "Rendering Failure", "RenderingFailure" -> Optional.of(Kind.REJECTED);
            default -> Optional.empty();
        };
    }

    /** The time of what happened; of the mail where SES gives no other. */
    private static Instant at(JsonNode detail) {
        for (String part : List.of("delivery", "deliveryDelay", "bounce", "complaint", "mail")) {
            JsonNode time = detail.path(part).path("timestamp");
            if (time.isTextual()) return Instant.parse(time.textValue());
        }
        throw new IllegalArgumentException("an event of SES has no time");
    }

    /**
     * Whom the mail was for: every mail of ours has one receiver, and what a bounce names may be where that one's mail is forwarded to. Only
     * when the mail had several does it matter who is named. An address in a form that we do not write to is none of ours.
     */
    private static List<EmailAddress> recipients(JsonNode detail) {
        JsonNode named = detail.has("bounce")
                ? detail.path("bounce").path("bouncedRecipients")
                : detail.path("complaint").path("complainedRecipients");
        JsonNode destination = detail.path("mail").path("destination");
        Stream<String> addresses = !named.isEmpty() && destination.size() == 1
                ? Stream.of(destination.path(0).asText(""))
                : StreamSupport.stream(named.spliterator(), false)
                        .map(recipient -> recipient.path("emailAddress").asText(""));
        return addresses
                .map(address -> address.replaceFirst("^.*<([^<>]*)>\\s*$", "$1"))
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
