package fi.kuule.local.ses;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kuule.local.mailbox.Mail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A SendEmail request, held against what SES refuses. Simple messages only: Kuule sends no others. */
record SendRequest(JsonNode json) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,126}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[ -~]{1,870}");
    private static final Pattern ADDRESS = Pattern.compile("(?:[^<>]*<)?[!-;=?A-~]{1,64}@[A-Za-z0-9.-]{1,255}>?");
    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_HEADERS = 15;

    Mail mail(String id, Instant now) throws SesRefusal {
        JsonNode simple = json.path("Content").path("Simple");
        if (simple.isMissingNode()) throw SesRefusal.badRequest("Only Content.Simple is known here");
        String html = simple.path("Body").path("Html").path("Data").asText("");
        String text = simple.path("Body").path("Text").path("Data").asText("");
        if (html.isEmpty() && text.isEmpty()) throw SesRefusal.badRequest("Body is missing");
        return new Mail(
                id,
                now,
                sender(),
                recipients(),
                addresses(json.path("ReplyToAddresses")),
                required(simple.path("Subject").path("Data"), "Subject"),
                headers(simple.path("Headers")),
                tags(),
                json.path("ConfigurationSetName").asText(""),
                html,
                text);
    }

    private String sender() throws SesRefusal {
        String sender = required(json.path("FromEmailAddress"), "FromEmailAddress");
        requireAddress(sender);
        return sender;
    }

    private List<String> recipients() throws SesRefusal {
        List<String> recipients = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses"))
            recipients.addAll(addresses(json.path("Destination").path(kind)));
        if (recipients.isEmpty()) throw SesRefusal.badRequest("Destination is missing");
        if (recipients.size() > MOST_RECIPIENTS) throw SesRefusal.badRequest("Recipient count exceeds 50.");
        return recipients;
    }

    private static List<String> addresses(JsonNode list) throws SesRefusal {
        List<String> addresses = new ArrayList<>();
        for (JsonNode address : list) {
            requireAddress(address.asText());
            addresses.add(address.asText());
        }
        return addresses;
    }

    private static void requireAddress(String address) throws SesRefusal {
        if (!ADDRESS.matcher(address).matches())
            throw SesRefusal.badRequest("An address is malformed, or not in ASCII (a domain in punycode)");
    }

    private static String required(JsonNode value, String name) throws SesRefusal {
        String text = value.asText("");
        if (text.isEmpty()) throw SesRefusal.badRequest(name + " is missing");
        return text;
    }

    private static Map<String, String> headers(JsonNode list) throws SesRefusal {
        Map<String, String> headers = new LinkedHashMap<>();
        if (list.size() > MOST_HEADERS) throw SesRefusal.badRequest("More than 15 headers");
        for (JsonNode header : list) {
            String name = header.path("Name").asText("");
            String value = header.path("Value").asText("");
            if (!HEADER_NAME.matcher(name).matches()
                    || !HEADER_VALUE.matcher(value).matches())
                throw SesRefusal.badRequest("A header's name or value is not allowed");
            headers.put(name, value);
        }
        return headers;
    }

    private Map<String, String> tags() throws SesRefusal {
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : json.path("EmailTags")) {
            String name = tag.path("Name").asText("");
            String value = tag.path("Value").asText("");
            if (!TAG.matcher(name).matches() || !TAG.matcher(value).matches())
                throw SesRefusal.badRequest("A tag's name or value is not 1-256 of A-Z, a-z, 0-9, _ and -");
            tags.put(name, value);
        }
        return tags;
    }
}
