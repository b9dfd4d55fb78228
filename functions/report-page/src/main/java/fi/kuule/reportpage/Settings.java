package fi.kuule.reportpage;

import fi.kuule.aws.settings.Environment;
import java.util.Map;

/** What the function is told by its environment. */
record Settings(String registerTable, String responsesTable, String reportsTable) {
    static Settings of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return environment.check(new Settings(
                environment.text("REGISTER_TABLE"),
                environment.text("RESPONSES_TABLE"),
                environment.text("REPORTS_TABLE")));
    }
}
