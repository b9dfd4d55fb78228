package fi.kuule.tests.weather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attempt of a function to call a service.
 *
 * @param service {@code dynamodb}, {@code sqs} or {@code ses}
 * @param function the logical id of the function that calls; its credentials carry it
 * @param tables every table that a call of DynamoDB names
 * @param index {@code ""} when a table itself is asked
 * @param id the same for every attempt of one call
 */
record Call(
        String service,
        String function,
        String operation,
        Set<String> tables,
        String index,
        String id,
        HttpMessage message,
        JsonNode body) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/");
    private static final Pattern LAST = Pattern.compile("attempt=(\\d+); max=\\1");

    static Call of(String service, HttpMessage message) {
        JsonNode body = body(message);
        Set<String> tables = new TreeSet<>();
        body.findValuesAsText("TableName").forEach(tables::add);
        body.path("RequestItems").fieldNames().forEachRemaining(tables::add);
        return new Call(
                service,
                function(message),
                operation(message),
                tables,
                body.path("IndexName").asText(""),
                message.header("amz-sdk-invocation-id"),
                message,
                body);
    }

    private static JsonNode body(HttpMessage message) {
        if (message.body().length == 0) return MissingNode.getInstance();
        try {
            return JSON.readTree(message.body());
        } catch (IOException e) {
            throw new UncheckedIOException("a request that is not JSON", e);
        }
    }

    private static String function(HttpMessage message) {
        Matcher credential = CREDENTIAL.matcher(message.header("authorization"));
        return credential.find() ? credential.group(1) : "";
    }

    /** SES has paths instead of names. */
    private static String operation(HttpMessage message) {
        String target = message.header("x-amz-target");
        if (!target.isEmpty()) return target.substring(target.indexOf('.') + 1);
        return message.start().startsWith("POST /v2/email/outbound-emails") ? "SendEmail" : "GetAccount";
    }

    /** Whether the SDK makes it for the first time. */
    boolean isFirstAttempt() {
        return message.header("amz-sdk-request").startsWith("attempt=1;");
    }

    /** Whether the SDK gives up after it. */
    boolean isLastAttempt() {
        return LAST.matcher(message.header("amz-sdk-request")).matches();
    }

    @Override
    public String toString() {
        return function + " " + service + ":" + operation + " " + String.join(",", tables);
    }
}
