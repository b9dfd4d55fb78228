package fi.kuule.tests.security;

import fi.kuule.tests.template.Template;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What AWS itself does under a role of the stack, by what the template has it do: no function makes these calls, so no test sees them. */
final class PlatformGrants {
    private record Triggered(String function, String role, String event) {}

    private final Arns arns;
    private final Map<Grant, String> reasons = new TreeMap<>();

    private PlatformGrants(Arns arns) {
        this.arns = arns;
    }

    /** Every grant that the platform needs, with what needs it. */
    static Map<Grant, String> of(Template template, Roles roles, Arns arns) {
        PlatformGrants grants = new PlatformGrants(arns);
        template.resources("AWS::Serverless::Function")
                .forEach((id, function) -> grants.function(id, roles.roleOf(id), function));
        return grants.reasons;
    }

    private void function(String id, String role, Map<String, Object> function) {
        log(role, Template.child(function, "LoggingConfig").get("LogGroup"));
        Map<String, Object> onFailure = Template.child(
                Template.child(Template.child(function, "EventInvokeConfig"), "DestinationConfig"), "OnFailure");
        if (!onFailure.isEmpty())
            add(role, "sqs:SendMessage", onFailure.get("Destination"), "Lambda, for runs that failed for good");
        Template.child(function, "Events").forEach((name, event) -> {
            Map<String, Object> properties = Template.child(Template.map(event), "Properties");
            event(
                    new Triggered(id, role, name),
                    String.valueOf(Template.map(event).get("Type")),
                    properties);
        });
    }

    private void log(String role, Object group) {
        String name = String.valueOf(Template.map(group).get("Ref"));
        Stream.of("logs:CreateLogStream", "logs:PutLogEvents")
                .forEach(action -> add(role, action, Map.of("Fn::GetAtt", name + ".Arn"), "Lambda, for the log"));
    }

    private void event(Triggered by, String type, Map<String, Object> properties) {
        switch (type) {
            case "SQS" ->
                Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                        .forEach(action -> add(
                                by.role(),
                                action,
                                properties.get("Queue"),
                                "Lambda, for the event source " + by.event()));
            case "ScheduleV2" -> schedule(by, properties);
            case "HttpApi", "EventBridgeRule" -> {
                // May call the function by the function's own policy, which the transform makes.
            }
            default -> throw new UnknownPolicy("event type " + type + " of " + by.function());
        }
    }

    private void schedule(Triggered by, Map<String, Object> properties) {
        String role = String.valueOf(Template.child(properties, "RoleArn").get("Fn::GetAtt"))
                .replace(".Arn", "");
        add(
                role,
                "lambda:InvokeFunction",
                Map.of("Fn::Sub", "${" + by.function() + ".Arn}:live"),
                "the schedule " + by.event());
        add(
                role,
                "sqs:SendMessage",
                Template.child(properties, "DeadLetterConfig").get("Arn"),
                "schedules, for runs that could not be started");
    }

    private void add(String role, String action, Object resource, String reason) {
        reasons.put(new Grant(role, action, arns.text(resource), ""), reason);
    }
}
