package fi.kuule.tests.weather;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What services say when they refuse, in their own words. */
final class Refusals {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TYPE = List.of("Content-Type: application/x-amz-json-1.0");

    private Refusals() {}

    static HttpMessage of(Call call, Fault.Refused fault) {
        boolean throttle = fault == Fault.THROTTLE;
        return switch (call.service()) {
            case "dynamodb" ->
                throttle
                        ? said(400, "com.amazonaws.dynamodb.v20120810#" + throttling(call))
                        : said(500, "com.amazonaws.dynamodb.v20120810#InternalServerError");
            case "sqs" ->
                throttle
                        ? said(403, "com.amazonaws.sqs#RequestThrottled")
                        : said(500, "com.amazonaws.sqs#InternalFailure");
            default -> throttle ? saidBySes(429, "TooManyRequestsException") : saidBySes(500, "InternalServiceError");
        };
    }

    /** DynamoDB has two words for it: one for the table, one for the account. */
    private static String throttling(Call call) {
        return call.id().hashCode() % 2 == 0 ? "ProvisionedThroughputExceededException" : "ThrottlingException";
    }

    static HttpMessage cancelled(Fault.Cancelled fault) {
        ObjectNode body = JSON.createObjectNode()
                .put("__type", "com.amazonaws.dynamodb.v20120810#TransactionCanceledException")
                .put("Message", "Transaction cancelled, please refer cancellation reasons for specific reasons");
        var reasons = body.putArray("CancellationReasons");
        for (String reason : fault.reasons()) {
            ObjectNode one = reasons.addObject().put("Code", reason);
            if (!reason.equals("None")) one.put("Message", "Told so by the weather");
        }
        return HttpMessage.json(400, TYPE, body.toString());
    }

    private static HttpMessage said(int status, String type) {
        return HttpMessage.json(
                status,
                TYPE,
                JSON.createObjectNode()
                        .put("__type", type)
                        .put("message", "Bad weather")
                        .toString());
    }

    private static HttpMessage saidBySes(int status, String type) {
        return HttpMessage.json(
                status,
                List.of("Content-Type: application/json", "x-amzn-ErrorType: " + type),
                JSON.createObjectNode().put("message", "Bad weather").toString());
    }
}
