package fi.kuule.maildelivery;

import fi.kuule.aws.settings.Environment;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(Tables tables, URI baseUrl, ZoneId timeZone, String configurationSet, String outgoingQueueUrl) {
    record Tables(
            String register,
            String keys,
            String invitations,
            String responses,
            String tallies,
            String reports,
            String outbox,
            String addresses) {}

    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        Tables tables = new Tables(
                environment.text("REGISTER_TABLE"),
                environment.text("KEYS_TABLE"),
                environment.text("INVITATIONS_TABLE"),
                environment.text("RESPONSES_TABLE"),
                environment.text("TALLIES_TABLE"),
                environment.text("REPORTS_TABLE"),
                environment.text("OUTBOX_TABLE"),
                environment.text("ADDRESSES_TABLE"));
        return environment.check(new Settings(
                tables,
                environment.get("BASE_URL", URI::create, URI.create("")),
                environment.get("TIME_ZONE", ZoneId::of, ZoneOffset.UTC),
                environment.text("CONFIGURATION_SET"),
                environment.text("OUTGOING_QUEUE_URL")));
    }
}
