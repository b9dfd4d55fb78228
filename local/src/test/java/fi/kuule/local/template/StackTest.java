package fi.kuule.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackTest {
    private static final Addresses HERE =
            new Addresses(URI.create("http://localhost:8080"), URI.create("http://127.0.0.1:9/000000000000/"));
    private static final String FUNCTION = """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: a.B
            """;

    private static Stack read(String yaml) {
        return Stack.of(yaml, Map.of(), HERE);
    }

    private static String variable(String value, String... more) {
        return read(String.join("", more) + FUNCTION + "      Environment:\n        Variables:\n          V: " + value
                        + "\n")
                .functions()
                .getFirst()
                .environment()
                .getOrDefault("V", "(none)");
    }

    @Test
    void theWholeTemplateIsUnderstood() {
        Stack stack = Stack.read(Path.of("..", "template.yaml"), Map.of("ApiKeyHash", "0".repeat(64)), HERE);
        assertEquals(9, stack.functions().size());
        assertEquals(8, stack.tables().size());
        assertTrue(stack.functions().stream()
                .anyMatch(function ->
                        "http://localhost:8080".equals(function.environment().get("BASE_URL"))));
        assertTrue(stack.routes().stream().anyMatch(route -> route.key().equals("ANY /s/{token+}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "!Ref AWS::Region | eu-north-1",
                "!Ref F | F",
                "!GetAtt F.Arn | arn:aws:lambda:eu-north-1:000000000000:function:F",
                "!Sub '${AWS::AccountId}/${F}' | 000000000000/F",
                "!Sub '${F.Arn}:live' | arn:aws:lambda:eu-north-1:000000000000:function:F:live",
                "!Sub '${!Literal}' | ${Literal}",
                "!Sub ['${Own}-x', {Own: !Ref F}] | F-x",
                "!Join ['-', [a, !Ref F]] | a-F",
                "!Select [1, [a, b]] | b",
                "!Select [2, !Split ['/', 'https://kuule.example']] | kuule.example",
                "{Ref: F} | F",
                "{'Fn::Join': [',', [a, b]]} | a,b"
            })
    void intrinsicsAreWorkedOut(String written, String value) {
        assertEquals(value, variable(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!If [Small, a, b] | a",
                "!If [Large, a, b] | b",
                "!If [Both, a, b] | b",
                "!If [Either, a, b] | a",
                "!If [Large, a, !Ref AWS::NoValue] | (none)",
                "!Ref Size | small"
            })
    void conditionsAndParametersDecide(String written, String value) {
        assertEquals(value, variable(written, """
                        Parameters:
                          Size: {Type: String, Default: small}
                        Conditions:
                          Small: !Equals [!Ref Size, small]
                          Large: !Not [!Condition Small]
                          Both: !And [!Condition Small, !Condition Large]
                          Either: !Or [!Condition Small, !Condition Large]
                        """));
    }

    @Test
    void aMappingIsLookedUp() {
        assertEquals("three", variable("!FindInMap [Numbers, de, third]", """
                Mappings:
                  Numbers: {de: {third: three}}
                """));
    }

    @Test
    void aChosenParameterWinsOverTheDefault() {
        String yaml = """
                Parameters:
                  Size: {Type: String, Default: small, AllowedValues: [small, large]}
                """ + FUNCTION + "      Environment:\n        Variables:\n          V: !Ref Size\n";
        assertEquals(
                "large",
                Stack.of(yaml, Map.of("Size", "large"), HERE)
                        .functions()
                        .getFirst()
                        .environment()
                        .get("V"));
        assertFault("AllowedValues", () -> Stack.of(yaml, Map.of("Size", "huge"), HERE));
        assertFault("no parameter Sise", () -> Stack.of(yaml, Map.of("Sise", "large"), HERE));
    }

    @Test
    void aParameterWithoutAValueStopsTheStart() {
        assertFault(
                "line 2: parameter Key has no value", () -> read("Parameters:\n  Key: {Type: String}\n" + FUNCTION));
    }

    @Test
    void globalsAreMerged() {
        Stack stack = read("""
                Globals:
                  Function:
                    Timeout: 7
                    Environment: {Variables: {A: all, B: all}}
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Environment: {Variables: {B: own}}
                """);
        Lambda function = stack.functions().getFirst();
        assertEquals(Duration.ofSeconds(7), function.timeout());
        assertEquals(Map.of("A", "all", "B", "own"), function.environment());
    }

    @Test
    void aResourceWhoseConditionDoesNotHoldIsNotMade() {
        assertEquals(List.of(), read("""
                Conditions: {Never: !Equals [a, b]}
                Resources:
                  Q: {Type: AWS::SQS::Queue, Condition: Never}
                """).queues());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Resources: {Q: {Type: AWS::Kinesis::Stream}} | unknown resource type AWS::Kinesis::Stream of Q",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}} | unknown property FifoQueue of AWS::SQS::Queue",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {x: 1}}}} | unknown property x of AWS::SQS::Queue.RedrivePolicy",
                "Resources: {Q: {Type: AWS::SQS::Queue, UpdatePolicy: x}} | unknown property UpdatePolicy of resource",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: soon}}} | VisibilityTimeout is not a whole number",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {Tags: !ImportValue x}}} | unknown intrinsic Fn::ImportValue",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {Tags: {'Fn::Base64': x}}}} | unknown intrinsic Fn::Base64",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {Tags: !Ref Nobody}}} | nothing is called Nobody",
                "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {Tags: !GetAtt Q.Colour}}} | unknown attribute Q.Colour",
                "Resources: {Q: {Type: AWS::SQS::Queue, Condition: Nowhere}} | there is no condition Nowhere",
                "Rules: {} | unknown property Rules of section",
                "Globals: {Api: {}} | unknown property Api of globals",
                "Parameters: {P: {Type: 'AWS::SSM::Parameter::Value<String>', Default: x}} | Type of a parameter is unknown"
            })
    void whatIsUnknownStopsTheStartWithItsNameAndLine(String yaml, String fault) {
        assertFault("line 3: " + fault, () -> read("# one\n# two\n" + yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Type: Schedule} | unknown event type Schedule",
                "{Type: HttpApi, Properties: {Path: /, Method: get, Auth: x}} | unknown property Auth of event HttpApi",
                "{Type: HttpApi, Properties: {Path: /, Method: get, PayloadFormatVersion: '1.0'}} | PayloadFormatVersion is not 2.0",
                "{Type: SQS, Properties: {Queue: 'a:b', FilterCriteria: x}} | unknown property FilterCriteria of event SQS",
                "{Type: SQS, Properties: {Queue: 'a:b', ScalingConfig: {MaximumConcurrency: 1}}} | ScalingConfig has a MaximumConcurrency under 2",
                "{Type: SQS, Properties: {Queue: 'a:b', BatchSize: 11}} | BatchSize is over 10 without",
                "{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), FlexibleTimeWindow: {Mode: FLEXIBLE}}} | FlexibleTimeWindow is not OFF",
                "{Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), ScheduleExpressionTimezone: Europe/Helsinky}} | ScheduleExpressionTimezone is not a time zone",
                "{Type: EventBridgeRule, Properties: {Pattern: {source: [{prefix: aws}]}}} | unknown operator in a pattern"
            })
    void whatAnEventDoesNotKnowStopsTheStart(String event, String fault) {
        assertFault("line 7: " + fault, () -> read("#\n" + FUNCTION + "      Events: {E: " + event + "}\n"));
    }

    @Test
    void aScheduleTakesItsZoneAndItsInput() {
        Stack stack = read(FUNCTION + "      Events:\n"
                + "        Night: {Type: ScheduleV2, Properties: {ScheduleExpression: 'cron(30 1 * * ? *)',"
                + " ScheduleExpressionTimezone: Europe/Helsinki, Input: '{\"a\":1}'}}\n"
                + "        Off: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day), State: DISABLED}}\n");
        assertEquals(
                List.of(new Schedule(
                        "FNight", "F", "cron(30 1 * * ? *)", ZoneId.of("Europe/Helsinki"), Optional.of("{\"a\":1}"))),
                stack.schedules());
    }

    @Test
    void aPatternMatchesEventsThatHaveOneOfItsValues() throws Exception {
        EventPattern pattern = read(FUNCTION + "      Events: {E: {Type: EventBridgeRule, Properties: {Pattern: "
                        + "{source: [aws.ses], detail: {tags: {set: [S]}}}}}}\n")
                .rules()
                .getFirst()
                .pattern();
        JsonMapper json = new JsonMapper();
        assertTrue(pattern.matches(json.readTree("{\"source\":\"aws.ses\",\"detail\":{\"tags\":{\"set\":[\"S\"]}}}")));
        assertEquals(
                false,
                pattern.matches(json.readTree("{\"source\":\"aws.ses\",\"detail\":{\"tags\":{\"set\":[\"T\"]}}}")));
        assertEquals(false, pattern.matches(json.readTree("{\"source\":\"aws.ses\"}")));
    }

    private static void assertFault(String text, Executable read) {
        String message = assertThrows(TemplateFault.class, read).getMessage();
        assertTrue(message.contains(text), message);
    }
}
