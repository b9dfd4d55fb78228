package fi.kuule.npsaggregation;

import fi.kuule.aws.settings.Environment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(
        String registerTable, String invitationsTable, String responsesTable, String talliesTable, ZoneId timeZone) {
    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("REGISTER_TABLE"),
                environment.text("INVITATIONS_TABLE"),
                environment.text("RESPONSES_TABLE"),
                environment.text("TALLIES_TABLE"),
                environment.get("TIME_ZONE", ZoneId::of, ZoneOffset.UTC)));
    }
}
