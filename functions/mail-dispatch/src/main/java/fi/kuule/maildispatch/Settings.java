package fi.kuule.maildispatch;

import fi.kuule.aws.settings.Environment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(
        String registerTable,
        String invitationsTable,
        String outboxTable,
        String outgoingQueueUrl,
        ZoneId timeZone,
        int mailsPerMinute) {

    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("REGISTER_TABLE"),
                environment.text("INVITATIONS_TABLE"),
                environment.text("OUTBOX_TABLE"),
                environment.text("OUTGOING_QUEUE_URL"),
                environment.get("TIME_ZONE", ZoneId::of, ZoneOffset.UTC),
                environment.get("MAILS_PER_MINUTE", Integer::parseUnsignedInt, 0)));
    }
}
