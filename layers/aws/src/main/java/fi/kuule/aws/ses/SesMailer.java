package fi.kuule.aws.ses;

import fi.kuule.mail.MailId;
import fi.kuule.mail.Mailer;
import fi.kuule.mail.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendingPausedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** Sends through SES v2. Exceptions name the mail and SES's code, and never what SES said: that may quote an address. */
public final class SesMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";
    /** The name of the tag that carries the mail's id; events come back with it. */
    public static final String TAG = "mail";

    private static final Pattern ABOUT_ADDRESS = Pattern.compile("(?i)address|recipient|domain|destination");

    private final SesV2Client ses;
    private final String configurationSet;

    /** @param ses a client that does not retry: SendEmail takes no token against repeats */
    public SesMailer(SesV2Client ses, String configurationSet) {
        this.ses = ses;
        this.configurationSet = configurationSet;
    }

    @Override
    public Handover send(MailId id, Message message) {
        try {
            return new Handover.Accepted(ses.sendEmail(request(id, message)).messageId());
        } catch (TooManyRequestsException | LimitExceededException | SendingPausedException e) {
            return new Handover.Busy();
        } catch (MessageRejectedException e) {
            return refusal(id, message, e);
        } catch (BadRequestException e) {
            if (ABOUT_ADDRESS.matcher(said(e)).find()) return refusal(id, message, e);
            throw broken(id, e);
        } catch (SesV2Exception e) {
            if (e.isThrottlingException()) return new Handover.Busy();
            throw broken(id, e);
        }
    }

    /** A refusal that names our own sender is ours to mend: no receiver is to blame, and the mail may go later. */
    private static Handover refusal(MailId id, Message message, SesV2Exception e) {
        if (said(e).toLowerCase(Locale.ROOT).contains(Mailbox.of(message.from()))) throw broken(id, e);
        return new Handover.Refused();
    }

    private static String said(SesV2Exception e) {
        String message = e.getMessage();
        return message == null ? "" : message;
    }

    private static IllegalStateException broken(MailId id, SesV2Exception e) {
        String code =
                e.awsErrorDetails() == null ? "" : " " + e.awsErrorDetails().errorCode();
        return new IllegalStateException("send mail " + id.value() + ": SES answered " + e.statusCode() + code);
    }

    private SendEmailRequest request(MailId id, Message message) {
        return SendEmailRequest.builder()
                .fromEmailAddress(Mailbox.of(message.fromName(), message.from()))
                .destination(to -> to.toAddresses(Mailbox.of(message.to())))
                .replyToAddresses(Mailbox.of(message.replyTo()))
                .configurationSetName(configurationSet)
                .emailTags(MessageTag.builder().name(TAG).value(id.value()).build())
                .content(content -> content.simple(simple -> simple.subject(
                                utf8(message.subject().value()))
                        .body(body -> body.html(utf8(message.html())).text(utf8(message.text())))
                        .headers(headers(message))))
                .build();
    }

    /** RFC 8058: both headers together make the mail program's own button. */
    private static List<MessageHeader> headers(Message message) {
        List<MessageHeader> headers = new ArrayList<>();
        headers.add(header("Auto-Submitted", "auto-generated"));
        message.unsubscribe().ifPresent(link -> {
            headers.add(header("List-Unsubscribe", "<" + link.toASCIIString() + ">"));
            headers.add(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        });
        return headers;
    }

    private static MessageHeader header(String name, String value) {
        return MessageHeader.builder().name(name).value(value).build();
    }

    private static Content utf8(String text) {
        return Content.builder().charset(UTF_8).data(text).build();
    }
}
