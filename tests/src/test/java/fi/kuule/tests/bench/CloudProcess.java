package fi.kuule.tests.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.aws.settings.Environment;
import fi.kuule.tests.flow.Town;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A local cloud with a small town whose wave runs, in a process of its own: what is measured is apart from what measures. */
final class CloudProcess {
    private static final int PEOPLE = 100;
    private static final List<String> FUNCTIONS = List.of(
            "ResponseCapture",
            "NpsAggregation",
            "MonthlyReport",
            "Management",
            "LinkGeneration",
            "MailDispatch",
            "MailDelivery");

    private CloudProcess() {}

    /** Says where everything is, in one line, and stays until nobody listens. */
    public static void main(String[] arguments) throws IOException {
        try (Town town = new Town().settled();
                SilentSes ses = SilentSes.start(town.cloud.clock(), configurationSet(town))) {
            town.survey("anonymous");
            String wave = town.drafted(Town.contacts(PEOPLE));
            town.api.post("/api/waves/" + wave + "/start");
            System.out.println(description(town, wave, ses));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String description(Town town, String wave, SilentSes ses) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode line = json.createObjectNode()
                .put("base", town.cloud.baseUri().toString())
                .put("apiKey", town.cloud.apiKey())
                .put("wave", wave)
                .put("silentSes", ses.address().toString());
        ObjectNode functions = line.putObject("functions");
        for (String function : FUNCTIONS) functions.set(function, json.valueToTree(town.cloud.environment(function)));
        return json.writeValueAsString(line);
    }

    private static String configurationSet(Town town) {
        return new Environment(town.cloud.environment("MailDelivery")).text("CONFIGURATION_SET");
    }
}
