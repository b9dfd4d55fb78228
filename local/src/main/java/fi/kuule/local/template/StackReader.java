package fi.kuule.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the template once, checks that everything in it is understood, and gathers what runs here. */
final class StackReader {
    private final Understood understood = Understood.load();
    private final Value.Mapping resources;
    private final Value.Mapping functionGlobals;
    private final Resolution resolution;

    private final List<Lambda> functions = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<Queue> queues = new ArrayList<>();
    private final List<QueueTrigger> queueTriggers = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<EventRule> rules = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, List<String>> mailEvents = new LinkedHashMap<>();

    StackReader(Value.Mapping template, Map<String, String> chosen, Addresses addresses) {
        understood.check("section", template);
        understood.check("globals", template.mapping("Globals"));
        this.resources = template.mapping("Resources");
        this.functionGlobals = template.mapping("Globals").mapping("Function");
        understood.check("AWS::Serverless::Function", functionGlobals);
        this.resolution = new Resolution(template, Parameters.of(template, chosen), new Names(resources, addresses));
    }

    Stack read() {
        resources.entries().keySet().forEach(id -> resource(id, resources.mapping(id)));
        List<MailEvents> events = mailEvents.entrySet().stream()
                .map(entry -> new MailEvents(entry.getKey(), entry.getValue()))
                .toList();
        return new Stack(functions, routes, queues, queueTriggers, schedules, rules, tables, events);
    }

    private void resource(String id, Value.Mapping resource) {
        understood.check("resource", resource);
        String type = new Properties(resource).text("Type");
        Value.Mapping written = resource.mapping("Properties");
        if (!understood.knows(type) || !type.startsWith("AWS::"))
            throw new TemplateFault(resource.line(), "unknown resource type " + type + " of " + id);
        understood.check(type, written);
        if (exists(resource)) read(id, type, written);
    }

    private boolean exists(Value.Mapping resource) {
        return new Properties(resource)
                .optionalText("Condition")
                .map(condition -> resolution.holds(condition, resource.line()))
                .orElse(true);
    }

    private void read(String id, String type, Value.Mapping written) {
        switch (type) {
            case "AWS::Serverless::Function" ->
                function(id, new Properties(resolution.mapping(Merging.merge(functionGlobals, written))));
            case "AWS::SQS::Queue" -> queue(id, new Properties(resolution.mapping(written)));
            case "AWS::DynamoDB::Table" ->
                tables.add(TableReader.table(id, new Properties(resolution.mapping(written))));
            case "AWS::SES::ConfigurationSet" -> configurationSet(id, new Properties(resolution.mapping(written)));
            case "AWS::SES::ConfigurationSetEventDestination" ->
                mailEvents(new Properties(resolution.mapping(written)));
            case "AWS::Serverless::HttpApi" -> api(new Properties(resolution.mapping(written)));
            default -> resolution.mapping(written);
        }
    }

    private void function(String id, Properties properties) {
        Properties invocation = properties.nested("EventInvokeConfig");
        functions.add(new Lambda(
                id,
                properties.text("Handler"),
                properties.nested("Environment").nested("Variables").texts(),
                Duration.ofSeconds(properties.number("Timeout", 3)),
                properties.number("MemorySize", 128),
                invocation.number("MaximumRetryAttempts", 2),
                onFailure(invocation.nested("DestinationConfig"))));
        Value.Mapping events = properties.mapping().mapping("Events");
        events.entries().keySet().forEach(name -> event(id, name, events.mapping(name)));
    }

    private Optional<String> onFailure(Properties destinations) {
        if (!destinations.has("OnFailure")) return Optional.empty();
        Properties destination = destinations.nested("OnFailure");
        if (!destination.text("Type").equals("SQS"))
            throw destination.fault("Type", "of a destination is unknown: " + destination.text("Type"));
        return Optional.of(EventReader.lastPart(destination.text("Destination")));
    }

    private void event(String function, String name, Value.Mapping event) {
        understood.check("event", event);
        String type = new Properties(event).text("Type");
        if (!understood.knows("event " + type)) throw new TemplateFault(event.line(), "unknown event type " + type);
        understood.check("event " + type, event.mapping("Properties"));
        Properties properties = new Properties(event.mapping("Properties"));
        if (!EventReader.enabled(properties)) return;
        switch (type) {
            case "HttpApi" -> routes.add(EventReader.route(function, properties));
            case "SQS" -> queueTriggers.add(EventReader.queueTrigger(function, properties));
            case "ScheduleV2" -> schedules.add(EventReader.schedule(function, name, properties));
            case "EventBridgeRule" -> rules.add(EventReader.rule(function, name, properties));
            default -> throw new TemplateFault(event.line(), "event type " + type + " is listed and not read");
        }
    }

    private void queue(String id, Properties properties) {
        Optional<Queue.Redrive> redrive = Optional.empty();
        if (properties.has("RedrivePolicy")) {
            Properties policy = properties.nested("RedrivePolicy");
            redrive = Optional.of(new Queue.Redrive(
                    EventReader.lastPart(policy.text("deadLetterTargetArn")), policy.number("maxReceiveCount", 10)));
        }
        queues.add(new Queue(
                id,
                Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(properties.number("DelaySeconds", 0)),
                redrive));
    }

    private void configurationSet(String id, Properties properties) {
        if (properties.has("Name")) throw properties.fault("Name", "of a configuration set is its logical id here");
        mailEvents.putIfAbsent(id, List.of());
    }

    private void mailEvents(Properties properties) {
        Properties destination = properties.nested("EventDestination");
        if (!destination.has("EventBridgeDestination"))
            throw destination.fault("EventDestination", "is not EventBridge, the only one known here");
        if (destination.flag("Enabled", false))
            mailEvents.put(properties.text("ConfigurationSetName"), destination.texts("MatchingEventTypes"));
    }

    private static void api(Properties properties) {
        if (properties.has("StageName")) throw properties.fault("StageName", "is unknown here; paths have no stage");
    }
}
