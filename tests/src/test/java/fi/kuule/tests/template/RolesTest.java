package fi.kuule.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each function may do: its role, and nothing by wildcard. */
class RolesTest {
    /** Calls that take no resource. */
    private static final Set<String> WITHOUT_RESOURCE = Set.of("ses:GetAccount", "ses:ListEmailIdentities");

    private static final List<String> SENDING = List.of("ses:SendEmail");

    private final Template template = Template.read();
    private final Map<String, Map<String, Object>> functions = template.resources("AWS::Serverless::Function");

    @Test
    void everyFunctionHasARoleAndALogOfItsOwn() {
        functions.forEach((id, function) -> {
            assertEquals(Map.of("Fn::GetAtt", id + "Role.Arn"), function.get("Role"));
            assertEquals(
                    Map.of("Ref", id + "Log"),
                    Template.child(function, "LoggingConfig").get("LogGroup"));
            assertFalse(function.containsKey("Policies"), id);
            assertTrue(
                    statements(id + "Role").stream()
                            .anyMatch(statement -> actions(statement).contains("logs:PutLogEvents")
                                    && statement.get("Resource").equals(Map.of("Fn::GetAtt", id + "Log.Arn"))),
                    id);
        });
        template.resources("AWS::Logs::LogGroup")
                .forEach((id, log) -> assertTrue(log.containsKey("RetentionInDays"), id));
    }

    @Test
    void noRoleHasAManagedPolicyOrAWildcard() {
        template.resources("AWS::IAM::Role").forEach((id, role) -> {
            assertFalse(role.containsKey("ManagedPolicyArns"), id);
            statements(id).forEach(statement -> {
                assertEquals(
                        List.of(),
                        actions(statement).stream()
                                .filter(action -> action.contains("*"))
                                .toList(),
                        id);
                if (!WITHOUT_RESOURCE.containsAll(actions(statement))
                        && !actions(statement).equals(SENDING))
                    assertFalse(String.valueOf(statement.get("Resource")).contains("*"), id + " " + statement);
            });
        });
    }

    /** Receivers have identities, too, where they are verified: see docs/decisions/0029. */
    @Test
    void onlyMailDeliverySendsMailAndItToAnybodyButFromTheSendersDomainAlone() {
        assertEquals(Set.of("MailDeliveryRole"), rolesThatMay("ses:SendEmail"));
        List<Map<String, Object>> sending = statements("MailDeliveryRole").stream()
                .filter(statement -> actions(statement).contains("ses:SendEmail"))
                .toList();
        assertEquals(1, sending.size());
        assertEquals(SENDING, actions(sending.getFirst()));
        String ses = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:";
        assertEquals(
                List.of(sub(ses + "identity/*"), sub(ses + "configuration-set/${ConfigurationSet}")),
                sending.getFirst().get("Resource"));
        assertEquals(
                Map.of(
                        "StringLike",
                        Map.of("ses:FromAddress", List.of(sub("*@${SenderDomain}"), sub("*@*.${SenderDomain}")))),
                sending.getFirst().get("Condition"));
    }

    private static Map<String, String> sub(String text) {
        return Map.of("Fn::Sub", text);
    }

    @Test
    void responseCaptureCanNeitherSearchNorSendNorReadMembers() {
        List<String> actions = statements("ResponseCaptureRole").stream()
                .flatMap(statement -> actions(statement).stream())
                .toList();
        assertEquals(
                List.of(),
                actions.stream()
                        .filter(action -> action.matches(".*(Query|Scan|BatchGetItem|SendMessage|SendEmail)"))
                        .toList());
        assertEquals(Set.of("page"), leadingKeys("ResponseCaptureRole", "KeysTable"));
        assertEquals(Set.of("touched"), leadingKeys("ResponseCaptureRole", "TalliesTable"));
        assertFalse(leadingKeys("ResponseCaptureRole", "RegisterTable").contains("member"));
    }

    @Test
    void onlyManagementCanMakeKeys() {
        Set<String> makers = new TreeSet<>();
        template.resources("AWS::IAM::Role")
                .keySet()
                .forEach(role -> statements(role).stream()
                        .filter(statement -> statement.get("Resource").equals(Map.of("Fn::GetAtt", "KeysTable.Arn")))
                        .filter(statement -> actions(statement).contains("dynamodb:PutItem"))
                        .forEach(statement -> makers.add(role)));
        assertEquals(Set.of("ManagementRole"), makers);
    }

    /** Archives of everything are its own: see docs/decisions/0021. */
    @Test
    void onlyManagementReadsAndWritesTablesWhole() {
        Set<String> scanning = rolesThatMay("dynamodb:Scan");
        Set<String> writing = rolesThatMay("dynamodb:BatchWriteItem");
        assertEquals(Set.of("ManagementRole"), scanning);
        assertEquals(Set.of("ManagementRole"), writing);
        assertEquals(
                List.of(List.of("dynamodb:GetItem"), List.of("dynamodb:UpdateItem")),
                statements("ManagementRole").stream()
                        .filter(statement ->
                                String.valueOf(statement.get("Resource")).contains("OutboxTable"))
                        .map(RolesTest::actions)
                        .toList());
        assertEquals(Set.of("c-*", "wave#*", "breaker"), leadingKeys("ManagementRole", "OutboxTable"));
    }

    private Set<String> rolesThatMay(String action) {
        return template.resources("AWS::IAM::Role").keySet().stream()
                .filter(role -> statements(role).stream()
                        .anyMatch(statement -> actions(statement).contains(action)))
                .collect(Collectors.toSet());
    }

    private Set<String> leadingKeys(String role, String table) {
        return statements(role).stream()
                .filter(statement -> statement.get("Resource").equals(Map.of("Fn::GetAtt", table + ".Arn")))
                .flatMap(statement -> Template.child(statement, "Condition").values().stream())
                .flatMap(condition -> strings(Template.map(condition).get("dynamodb:LeadingKeys")).stream())
                .collect(Collectors.toSet());
    }

    private List<Map<String, Object>> statements(String role) {
        return Template.children(template.resources("AWS::IAM::Role").get(role), "Policies").stream()
                .flatMap(policy -> Template.children(Template.child(policy, "PolicyDocument"), "Statement").stream())
                .toList();
    }

    private static List<String> actions(Map<String, Object> statement) {
        return strings(statement.get("Action"));
    }

    private static List<String> strings(Object node) {
        return node instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(node));
    }
}
