package fi.kuule.tests.security;

import fi.kuule.local.template.Addresses;
import fi.kuule.tests.template.Template;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What policies name, with the names that resources have on this machine: their logical ids. */
final class Arns {
    private static final Pattern SLOT = Pattern.compile("\\$\\{([^}]+)}");
    private static final Map<String, String> KINDS = Map.of(
            "AWS::DynamoDB::Table", "dynamodb:table/%s",
            "AWS::SQS::Queue", "sqs:%s",
            "AWS::Logs::LogGroup", "logs:log-group:%s:*",
            "AWS::Serverless::Function", "lambda:function:%s");

    private final Map<String, String> names = new TreeMap<>(Map.of(
            "AWS::Partition", "aws",
            "AWS::Region", Addresses.REGION,
            "AWS::AccountId", Addresses.ACCOUNT));

    /** Parameters of the template keep their names: their values are the operator's. */
    Arns(Template template) {
        template.parameters().forEach(name -> names.put(name, "${" + name + "}"));
        KINDS.forEach((type, kind) -> template.resources(type)
                .keySet()
                .forEach(id ->
                        names.put(id + ".Arn", arn(kind.split(":", 2)[0], kind.split(":", 2)[1].formatted(id)))));
        template.resources("AWS::SES::ConfigurationSet").keySet().forEach(id -> names.put(id, id));
    }

    static String arn(String service, String resource) {
        return String.join(":", "arn", "aws", service, Addresses.REGION, Addresses.ACCOUNT, resource);
    }

    /** The text of a value of the template. {@link UnknownPolicy} for an intrinsic or a name that is not known. */
    String text(Object value) {
        if (value instanceof String text) return text;
        if (value instanceof Map<?, ?> intrinsic && intrinsic.size() == 1) {
            Map.Entry<?, ?> only = intrinsic.entrySet().iterator().next();
            String argument = String.valueOf(only.getValue());
            switch (String.valueOf(only.getKey())) {
                case "Ref", "Fn::GetAtt" -> {
                    return named(argument);
                }
                case "Fn::Sub" -> {
                    return SLOT.matcher(argument).replaceAll(slot -> Matcher.quoteReplacement(named(slot.group(1))));
                }
                default -> throw new UnknownPolicy("intrinsic " + only.getKey());
            }
        }
        throw new UnknownPolicy("value " + value);
    }

    /** One text or a list of them. */
    List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(this::text).toList() : List.of(text(value));
    }

    private String named(String name) {
        String value = names.get(name);
        if (value == null) throw new UnknownPolicy("name " + name);
        return value;
    }
}
