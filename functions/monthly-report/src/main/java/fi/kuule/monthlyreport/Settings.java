package fi.kuule.monthlyreport;

import fi.kuule.aws.settings.Environment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(
        String registerTable,
        String keysTable,
        String responsesTable,
        String talliesTable,
        String reportsTable,
        String outgoingQueueUrl,
        ZoneId timeZone) {
    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("REGISTER_TABLE"),
                environment.text("KEYS_TABLE"),
                environment.text("RESPONSES_TABLE"),
                environment.text("TALLIES_TABLE"),
                environment.text("REPORTS_TABLE"),
                environment.text("OUTGOING_QUEUE_URL"),
                environment.get("TIME_ZONE", ZoneId::of, ZoneOffset.UTC)));
    }
}
