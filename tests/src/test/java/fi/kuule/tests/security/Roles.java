package fi.kuule.tests.security;

import fi.kuule.tests.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The roles of template.yaml and whose they are. */
final class Roles {
    private static final Set<String> UNDERSTOOD = Set.of("Effect", "Action", "Resource", "Condition");
    private final Map<String, List<Statement>> statements = new TreeMap<>();
    private final Map<String, String> roleOf = new TreeMap<>();

    Roles(Template template, Arns arns) {
        template.resources("AWS::IAM::Role").forEach((id, role) -> statements.put(id, statements(id, role, arns)));
        template.resources("AWS::Serverless::Function").forEach((id, function) -> roleOf.put(id, role(function)));
    }

    /** The role of a function, by its logical id. */
    String roleOf(String function) {
        return roleOf.getOrDefault(function, "");
    }

    boolean isFunction(String id) {
        return roleOf.containsKey(id);
    }

    /** What of the function's role allows an access; nothing when it is not allowed. */
    List<Statement> allowing(Access access) {
        return statements.getOrDefault(roleOf(access.function()), List.of()).stream()
                .filter(statement -> statement.allows(access))
                .toList();
    }

    Stream<Grant> grants() {
        return statements.values().stream().flatMap(List::stream).flatMap(Statement::grants);
    }

    private static String role(Map<String, Object> function) {
        Object role = Template.child(function, "Role").get("Fn::GetAtt");
        if (role instanceof String text && text.endsWith(".Arn")) return text.substring(0, text.length() - 4);
        throw new UnknownPolicy("role " + function.get("Role"));
    }

    private static List<Statement> statements(String id, Map<String, Object> role, Arns arns) {
        if (role.containsKey("ManagedPolicyArns")) throw new UnknownPolicy("managed policies of " + id);
        return Template.children(role, "Policies").stream()
                .map(policy -> Template.child(policy, "PolicyDocument"))
                .flatMap(document -> Template.children(document, "Statement").stream())
                .map(statement -> statement(id, statement, arns))
                .toList();
    }

    private static Statement statement(String role, Map<String, Object> statement, Arns arns) {
        for (String key : statement.keySet())
            if (!UNDERSTOOD.contains(key)) throw new UnknownPolicy(key + " in a statement of " + role);
        if (!"Allow".equals(statement.get("Effect")))
            throw new UnknownPolicy("effect " + statement.get("Effect") + " in a statement of " + role);
        return new Statement(
                role,
                arns.texts(statement.get("Action")),
                arns.texts(statement.get("Resource")),
                condition(Template.child(statement, "Condition"), arns));
    }

    private static Optional<Condition> condition(Map<String, Object> condition, Arns arns) {
        if (condition.isEmpty()) return Optional.empty();
        Map<String, Map<String, List<String>>> operators = new LinkedHashMap<>();
        condition.forEach((operator, tests) -> {
            Map<String, List<String>> keys = new LinkedHashMap<>();
            Template.child(condition, operator).forEach((key, values) -> keys.put(key, arns.texts(values)));
            operators.put(operator, keys);
        });
        return Optional.of(Condition.of(operators));
    }
}
