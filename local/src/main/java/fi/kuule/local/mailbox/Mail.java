package fi.kuule.local.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail that was sent, whole.
 *
 * @param id SES's message id
 * @param headers those that the sender added
 * @param tags the sender's tags
 */
public record Mail(
        String id,
        Instant sentAt,
        String from,
        List<String> to,
        List<String> replyTo,
        String subject,
        Map<String, String> headers,
        Map<String, String> tags,
        String configurationSet,
        String html,
        String text) {
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
