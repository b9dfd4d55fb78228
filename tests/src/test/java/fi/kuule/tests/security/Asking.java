package fi.kuule.tests.security;

import fi.kuule.tests.template.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetConfigurationSetEventDestinationsRequest;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityRequest;
import software.amazon.awssdk.services.sesv2.model.ListEmailIdentitiesRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** What each call of the SDK asks of AWS: a transaction is its parts, a query of an index is the index, a mail is sender, receivers and configuration set. */
final class Asking {
    private static final Pattern EQUALS = Pattern.compile("(#?\\w+)\\s*=\\s*(:\\w+)");
    private final Map<String, String> partitionKeys = new TreeMap<>();

    Asking(Template template) {
        template.resources("AWS::DynamoDB::Table").forEach((id, table) -> {
            partitionKeys.put(id, partitionKey(table));
            Template.children(table, "GlobalSecondaryIndexes")
                    .forEach(index -> partitionKeys.put(id + "/index/" + index.get("IndexName"), partitionKey(index)));
        });
    }

    private static String partitionKey(Map<String, Object> table) {
        return Template.children(table, "KeySchema").stream()
                .filter(key -> "HASH".equals(key.get("KeyType")))
                .map(key -> String.valueOf(key.get("AttributeName")))
                .findFirst()
                .orElseThrow();
    }

    /** {@link UnknownPolicy} for a call of which it is not known what it needs. */
    List<Access> of(String function, SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> List.of(item(function, "GetItem", get.tableName(), get.key()));
            case PutItemRequest put -> List.of(item(function, "PutItem", put.tableName(), put.item()));
            case UpdateItemRequest update -> List.of(item(function, "UpdateItem", update.tableName(), update.key()));
            case DeleteItemRequest delete -> List.of(item(function, "DeleteItem", delete.tableName(), delete.key()));
            case QueryRequest query -> List.of(query(function, query));
            case ScanRequest scan ->
                List.of(table(function, "Scan", path(scan.tableName(), scan.indexName()), Set.of()));
            case BatchWriteItemRequest batch -> batch(function, batch);
            case BatchGetItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .map(table -> items(
                                function,
                                "BatchGetItem",
                                table.getKey(),
                                table.getValue().keys()))
                        .toList();
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().stream()
                        .map(part -> part(function, part))
                        .toList();
            case TransactGetItemsRequest transaction ->
                transaction.transactItems().stream()
                        .map(part -> item(
                                function,
                                "GetItem",
                                part.get().tableName(),
                                part.get().key()))
                        .toList();
            case SendMessageRequest send -> List.of(message(function, send.queueUrl()));
            case SendMessageBatchRequest send -> List.of(message(function, send.queueUrl()));
            case SendEmailRequest mail -> mail(function, mail);
            case GetEmailIdentityRequest get ->
                List.of(new Access(
                        function, "ses:GetEmailIdentity", Arns.arn("ses", "identity/" + get.emailIdentity())));
            case GetConfigurationSetEventDestinationsRequest get ->
                List.of(new Access(
                        function,
                        "ses:GetConfigurationSetEventDestinations",
                        Arns.arn("ses", "configuration-set/" + get.configurationSetName())));
            case GetAccountRequest ignored -> List.of(new Access(function, "ses:GetAccount", "*"));
            case ListEmailIdentitiesRequest ignored -> List.of(new Access(function, "ses:ListEmailIdentities", "*"));
            default ->
                throw new UnknownPolicy("what a " + request.getClass().getSimpleName() + " of " + function + " needs");
        };
    }

    private Access part(String function, TransactWriteItem part) {
        if (part.put() != null)
            return item(function, "PutItem", part.put().tableName(), part.put().item());
        if (part.update() != null)
            return item(
                    function,
                    "UpdateItem",
                    part.update().tableName(),
                    part.update().key());
        if (part.delete() != null)
            return item(
                    function,
                    "DeleteItem",
                    part.delete().tableName(),
                    part.delete().key());
        return item(
                function,
                "ConditionCheckItem",
                part.conditionCheck().tableName(),
                part.conditionCheck().key());
    }

    private List<Access> batch(String function, BatchWriteItemRequest batch) {
        return batch.requestItems().entrySet().stream()
                .map(table -> items(
                        function,
                        "BatchWriteItem",
                        table.getKey(),
                        table.getValue().stream().map(Asking::item).toList()))
                .toList();
    }

    private static Map<String, AttributeValue> item(WriteRequest write) {
        return write.putRequest() != null
                ? write.putRequest().item()
                : write.deleteRequest().key();
    }

    private Access query(String function, QueryRequest query) {
        String path = path(query.tableName(), query.indexName());
        String partitionKey = partitionKey(path);
        Matcher equal = EQUALS.matcher(query.keyConditionExpression());
        while (equal.find()) {
            String name = equal.group(1);
            if (query.expressionAttributeNames().getOrDefault(name, name).equals(partitionKey))
                return table(
                        function,
                        "Query",
                        path,
                        Set.of(text(query.expressionAttributeValues().get(equal.group(2)))));
        }
        throw new UnknownPolicy("the partition key of the query " + query.keyConditionExpression());
    }

    private Access item(String function, String action, String table, Map<String, AttributeValue> item) {
        return items(function, action, table, List.of(item));
    }

    private Access items(String function, String action, String table, Collection<Map<String, AttributeValue>> items) {
        return table(
                function,
                action,
                table,
                items.stream().map(item -> text(item.get(partitionKey(table)))).collect(Collectors.toSet()));
    }

    private String partitionKey(String path) {
        String key = partitionKeys.get(path);
        if (key == null) throw new UnknownPolicy("table or index " + path);
        return key;
    }

    private static String path(String table, String index) {
        return index == null ? table : table + "/index/" + index;
    }

    private static Access table(String function, String action, String path, Set<String> keys) {
        return new Access(function, "dynamodb:" + action, Arns.arn("dynamodb", "table/" + path), keys);
    }

    /** A key of another type than text or number has no leading key that a policy could name. */
    private static String text(AttributeValue key) {
        return key.s() != null ? key.s() : String.valueOf(key.n());
    }

    private static Access message(String function, String url) {
        return new Access(function, "sqs:SendMessage", Arns.arn("sqs", url.substring(url.lastIndexOf('/') + 1)));
    }

    /** As if every receiver were verified, as in the sandbox: SES then asks for what they are verified by, too. */
    private static List<Access> mail(String function, SendEmailRequest mail) {
        String from = bare(mail.fromEmailAddress());
        List<String> resources = new ArrayList<>(
                List.of("identity/" + domain(from), "configuration-set/" + mail.configurationSetName()));
        if (mail.destination() != null)
            mail.destination().toAddresses().stream()
                    .map(Asking::bare)
                    .flatMap(to -> Stream.of(to, domain(to)))
                    .map(identity -> "identity/" + identity)
                    .forEach(resources::add);
        return resources.stream()
                .map(resource -> new Access(function, "ses:SendEmail", Arns.arn("ses", resource), Set.of(from)))
                .toList();
    }

    private static String bare(String mailbox) {
        return mailbox.replaceAll(".*<|>.*", "");
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
