package fi.kuule.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Pattern SETTING = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
    private final Template template = Template.read();
    private final Map<String, Object> globals = Template.child(template.section("Globals"), "Function");
    private final Map<String, Map<String, Object>> functions = template.resources("AWS::Serverless::Function");

    @Test
    void anUpdatePublishesTheAliasWhateverChanged() {
        assertEquals("live", globals.get("AutoPublishAlias"));
        assertEquals("true", globals.get("AutoPublishAliasAllProperties"));
        functions.forEach((id, function) -> {
            assertFalse(function.containsKey("AutoPublishAlias"), id);
            assertFalse(function.containsKey("AutoPublishAliasAllProperties"), id);
        });
        template.resources("AWS::Serverless::LayerVersion")
                .forEach((id, layer) -> assertEquals("true", layer.get("PublishLambdaVersion"), id));
    }

    @Test
    void everyRouteSettingIsARoute() {
        Set<String> routes = events("HttpApi").stream()
                .map(event -> event.get("Method") + " " + event.get("Path"))
                .collect(Collectors.toSet());
        Map<String, Object> api = template.resources("AWS::Serverless::HttpApi").get("Api");
        Set<String> unknown = new TreeSet<>(Template.child(api, "RouteSettings").keySet());
        assertFalse(unknown.isEmpty());
        unknown.removeAll(routes);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyHandlerIsAStreamHandlerOfItsModule() throws Exception {
        for (Map<String, Object> function : functions.values()) {
            String handler = text(function, "Handler");
            assertTrue(RequestStreamHandler.class.isAssignableFrom(Class.forName(handler)), handler);
            assertTrue(Files.exists(sources(function).resolve(handler.replace('.', '/') + ".java")), handler);
        }
    }

    @Test
    void everyArchiveIsWhatTheBuildMade() {
        functions.values().forEach(function -> assertBuilt(text(function, "CodeUri")));
        template.resources("AWS::Serverless::LayerVersion")
                .values()
                .forEach(layer -> assertBuilt(text(layer, "ContentUri")));
    }

    /** What a function is given is what its sources name, neither more nor less. */
    @Test
    void everyFunctionReadsTheSettingsThatItIsGiven() throws IOException {
        for (Map.Entry<String, Map<String, Object>> function : functions.entrySet()) {
            Map<String, Object> given = Template.child(Template.child(function.getValue(), "Environment"), "Variables");
            assertEquals(settings(sources(function.getValue())), new TreeSet<>(given.keySet()), function.getKey());
        }
    }

    /** CloudFormation makes a resource after those that it names; an API names the functions behind its routes. */
    @Test
    void noResourceWaitsForItself() {
        Map<String, Set<String>> needs = new TreeMap<>();
        template.section("Resources").forEach((id, resource) -> needs.put(id, Template.named(withoutEvents(resource))));
        functions.forEach((id, function) -> events(function, "HttpApi")
                .forEach(event ->
                        needs.get(text(Template.map(event.get("ApiId")), "Ref")).add(id)));
        Set<String> left = new TreeSet<>(needs.keySet());
        boolean made = true;
        while (made) made = left.removeIf(id -> needs.get(id).stream().noneMatch(left::contains));

        assertEquals(Set.of(), left);
    }

    /** What calls a function is made after it. */
    private static Map<String, Object> withoutEvents(Object resource) {
        Map<String, Object> rest = new TreeMap<>(Template.child(Template.map(resource), "Properties"));
        rest.remove("Events");
        return rest;
    }

    @Test
    void queuesWaitLongEnoughAndGiveUpToADeadLetterQueue() {
        Map<String, Map<String, Object>> queues = template.resources("AWS::SQS::Queue");
        functions.forEach((id, function) -> events(function, "SQS").forEach(event -> {
            Map<String, Object> queue = queues.get(attributeOwner(event.get("Queue")));
            int timeout = Integer.parseInt(String.valueOf(function.getOrDefault("Timeout", globals.get("Timeout"))));
            assertTrue(Integer.parseInt(text(queue, "VisibilityTimeout")) >= 6 * timeout, id);
            Map<String, Object> redrive = Template.child(queue, "RedrivePolicy");
            assertTrue(Integer.parseInt(text(redrive, "maxReceiveCount")) >= 5, id);
            assertEquals(
                    "1209600",
                    queues.get(attributeOwner(redrive.get("deadLetterTargetArn")))
                            .get("MessageRetentionPeriod"));
            assertEquals(List.of("ReportBatchItemFailures"), event.get("FunctionResponseTypes"), id);
            Map<String, Object> scaling = Template.child(event, "ScalingConfig");
            assertTrue(Integer.parseInt(text(scaling, "MaximumConcurrency")) >= 2, id);
        }));
    }

    @Test
    void schedulesRunInTheOrganisationsZoneAndLoseNothing() {
        assertEquals(3, events("ScheduleV2").size());
        functions.forEach((id, function) -> events(function, "ScheduleV2").forEach(event -> {
            assertEquals(Map.of("Ref", "OrganisationTimeZone"), event.get("ScheduleExpressionTimezone"), id);
            assertEquals(
                    Set.of("Arn"), Template.child(event, "DeadLetterConfig").keySet(), id);
            Map<String, Object> destination =
                    Template.child(Template.child(function, "EventInvokeConfig"), "DestinationConfig");
            assertTrue(destination.containsKey("OnFailure"), id);
        }));
    }

    @Test
    void theAccessLogHoldsNoPathAndNothingOfTheReader() {
        Map<String, Object> api = template.resources("AWS::Serverless::HttpApi").get("Api");
        String format = text(Template.child(api, "AccessLogSettings"), "Format");
        assertTrue(format.contains("$context.routeKey"), format);
        assertFalse(format.matches("(?is).*(path|sourceIp|userAgent|latency|identity|querystring).*"), format);
        Map<String, Object> logging = Template.child(functions.get("ResponseCapture"), "LoggingConfig");
        assertEquals("WARN", logging.get("SystemLogLevel"));
    }

    @Test
    void addressesAndOutboxCannotBeReplayed() {
        Map<String, Map<String, Object>> tables = template.resources("AWS::DynamoDB::Table");
        Set<String> recoverable = new TreeSet<>();
        tables.forEach((id, table) -> {
            assertFalse(table.containsKey("StreamSpecification"), id);
            if ("true"
                    .equals(Template.child(table, "PointInTimeRecoverySpecification")
                            .get("PointInTimeRecoveryEnabled"))) recoverable.add(id);
        });
        Set<String> others = new TreeSet<>(tables.keySet());
        others.removeAll(Set.of("InvitationsTable", "OutboxTable"));
        assertEquals(others, recoverable);
    }

    private static void assertBuilt(String uri) {
        assertTrue(Files.exists(Path.of("..", uri)), uri);
    }

    private static Path sources(Map<String, Object> function) {
        Path module = Path.of("..", text(function, "CodeUri")).getParent().resolveSibling("src");
        return module.resolve("main").resolve("java");
    }

    private static Set<String> settings(Path sources) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                SETTING.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private List<Map<String, Object>> events(String type) {
        return functions.values().stream()
                .flatMap(function -> events(function, type).stream())
                .toList();
    }

    private static List<Map<String, Object>> events(Map<String, Object> function, String type) {
        return Template.child(function, "Events").values().stream()
                .map(Template::map)
                .filter(event -> type.equals(event.get("Type")))
                .map(event -> Template.child(event, "Properties"))
                .toList();
    }

    private static String attributeOwner(Object getAtt) {
        return text(Template.map(getAtt), "Fn::GetAtt").split("\\.")[0];
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}
