package fi.kuule.management;

import fi.kuule.access.ApiKey;
import fi.kuule.aws.settings.Environment;
import fi.kuule.mail.SenderDomain;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The settings of the function. */
record Settings(
        String registerTable,
        String keysTable,
        String invitationsTable,
        String responsesTable,
        String talliesTable,
        String reportsTable,
        String addressesTable,
        String outboxTable,
        String batchesQueueUrl,
        String outgoingQueueUrl,
        PageAddress pages,
        String configurationSet,
        Optional<SenderDomain> senderDomain,
        Optional<String> nameServer,
        ZoneId zone,
        int mailsPerMinute,
        ApiKey apiKey) {
    /** Stands in until every fault has been told. */
    private static final ApiKey NOBODYS = new ApiKey("0".repeat(64));

    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("REGISTER_TABLE"),
                environment.text("KEYS_TABLE"),
                environment.text("INVITATIONS_TABLE"),
                environment.text("RESPONSES_TABLE"),
                environment.text("TALLIES_TABLE"),
                environment.text("REPORTS_TABLE"),
                environment.text("ADDRESSES_TABLE"),
                environment.text("OUTBOX_TABLE"),
                environment.text("BATCHES_QUEUE_URL"),
                environment.text("OUTGOING_QUEUE_URL"),
                new PageAddress(environment.optional("BASE_URL", URI::create)),
                environment.text("CONFIGURATION_SET"),
                environment.optional("SENDER_DOMAIN", SenderDomain::new),
                environment.optional("NAME_SERVER"),
                environment.get("TIME_ZONE", ZoneId::of, ZoneOffset.UTC),
                environment.get("MAILS_PER_MINUTE", Integer::parseUnsignedInt, 0),
                environment.get("API_KEY_SHA256", ApiKey::new, NOBODYS)));
    }
}
