package fi.kuule.local.template;

import static fi.kuule.local.template.Addresses.arn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What resources are called on this machine: the answers to {@code Ref} and {@code GetAtt}. */
final class Names {
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Addresses addresses;

    Names(Value.Mapping resources, Addresses addresses) {
        this.addresses = addresses;
        resources.entries().keySet().forEach(id -> add(id, resources.mapping(id)));
    }

    private void add(String id, Value.Mapping resource) {
        String type = new Properties(resource).text("Type");
        types.put(id, type);
        if (type.equals("AWS::Serverless::Function")) addMadeFor(id, resource.mapping("Properties"));
    }

    /** What the serverless transform makes of a function besides it. */
    private void addMadeFor(String function, Value.Mapping properties) {
        types.put(function + ".Alias", "alias");
        Value.Mapping events = properties.mapping("Events");
        events.entries()
                .keySet()
                .forEach(event ->
                        types.put(function + event, "event " + new Properties(events.mapping(event)).text("Type")));
    }

    /** The value of {@code Ref}; empty when there is no such resource. */
    Optional<String> ref(String id) {
        if (id.endsWith(".Stage") && "AWS::Serverless::HttpApi".equals(types.get(id.replace(".Stage", ""))))
            return Optional.of("$default");
        return Optional.ofNullable(types.get(id)).map(type -> switch (type) {
            case "AWS::SQS::Queue" -> addresses.queues() + id;
            case "AWS::Serverless::LayerVersion" -> arn("lambda", "layer:" + id + ":1");
            case "alias" -> arn("lambda", "function:" + id.replace(".Alias", ":live"));
            default -> id;
        });
    }

    /** The value of {@code GetAtt}; empty when the resource or its attribute is unknown. */
    Optional<String> attribute(String id, String attribute) {
        return Optional.ofNullable(
                switch (types.get(id) + " " + attribute) {
                    case "AWS::Serverless::Function Arn" -> arn("lambda", "function:" + id);
                    case "AWS::SQS::Queue Arn" -> arn("sqs", id);
                    case "AWS::SQS::Queue QueueName" -> id;
                    case "AWS::SQS::Queue QueueUrl" -> addresses.queues() + id;
                    case "AWS::DynamoDB::Table Arn" -> arn("dynamodb", "table/" + id);
                    case "AWS::Logs::LogGroup Arn" -> arn("logs", "log-group:" + id + ":*");
                    case "AWS::IAM::Role Arn" -> "arn:aws:iam::" + Addresses.ACCOUNT + ":role/" + id;
                    case "event ScheduleV2 Arn" -> arn("scheduler", "schedule/default/" + id);
                    case "event EventBridgeRule Arn" -> arn("events", "rule/" + id);
                    case "AWS::ApiGatewayV2::DomainName RegionalDomainName" -> "localhost";
                    default -> null;
                });
    }

    /** The address that AWS would give the HTTP API is this machine's. */
    String here(String text) {
        for (Map.Entry<String, String> resource : types.entrySet())
            if (resource.getValue().equals("AWS::Serverless::HttpApi"))
                text = text.replace(
                        "https://" + resource.getKey() + ".execute-api." + Addresses.REGION + "." + Addresses.SUFFIX,
                        addresses.api().toString());
        return text;
    }
}
