package fi.kuule.mailevents;

import fi.kuule.aws.settings.Environment;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(String keysTable, String invitationsTable, String outboxTable, String addressesTable) {
    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("KEYS_TABLE"),
                environment.text("INVITATIONS_TABLE"),
                environment.text("OUTBOX_TABLE"),
                environment.text("ADDRESSES_TABLE")));
    }
}
