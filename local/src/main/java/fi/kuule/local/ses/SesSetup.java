package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.MailEvents;
import java.util.List;

/** What SES says of the template's set-up: every domain is verified here, and signs; configuration sets report what the template says. */
final class SesSetup {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<MailEvents> reported;

    SesSetup(List<MailEvents> reported) {
        this.reported = List.copyOf(reported);
    }

    ObjectNode identity(String domain) {
        ObjectNode identity = JSON.createObjectNode()
                .put("IdentityType", "DOMAIN")
                .put("FeedbackForwardingStatus", true)
                .put("VerificationStatus", "SUCCESS")
                .put("VerifiedForSendingStatus", true);
        ArrayNode tokens = identity.putObject("DkimAttributes")
                .put("SigningEnabled", true)
                .put("Status", "SUCCESS")
                .put("SigningAttributesOrigin", "AWS_SES")
                .putArray("Tokens");
        for (int key = 1; key <= 3; key++) tokens.add(Integer.toHexString((domain + key).hashCode()) + "local" + key);
        identity.putObject("MailFromAttributes").put("BehaviorOnMxFailure", "USE_DEFAULT_VALUE");
        identity.putObject("Policies");
        identity.putArray("Tags");
        return identity;
    }

    ObjectNode eventDestinations(String configurationSet) throws SesRefusal {
        MailEvents events = reported.stream()
                .filter(set -> set.configurationSet().equals(configurationSet))
                .findFirst()
                .orElseThrow(() -> new SesRefusal(
                        404, "NotFoundException", "Configuration set <" + configurationSet + "> does not exist."));
        ObjectNode reply = JSON.createObjectNode();
        ObjectNode destination = reply.putArray("EventDestinations")
                .addObject()
                .put("Name", "events")
                .put("Enabled", true);
        events.types().forEach(destination.putArray("MatchingEventTypes")::add);
        destination
                .putObject("EventBridgeDestination")
                .put(
                        "EventBusArn",
                        "arn:aws:events:" + Addresses.REGION + ":" + Addresses.ACCOUNT + ":event-bus/default");
        return reply;
    }
}
