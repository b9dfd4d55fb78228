package fi.kuule.aws.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The Register table: documents by kind and id. Every kind that exists is named here. */
public final class RegisterTable {
    static final String ORGANISATION = "organisation";
    static final String SERVICE = "service";
    /** Holds the numbers that services have been given, so that none is given twice. */
    static final String SERVICE_NUMBER = "service-number";

    static final String MEMBER = "member";
    /** Newest version of a survey, by survey id. */
    static final String SURVEY = "survey";
    /** Every published version, by {@code id@version}. */
    static final String SURVEY_VERSION = "survey-version";

    static final String OPEN_LINK = "open-link";
    static final String WAVE = "wave";
    /** Cell maps, by {@code wave#service}. */
    static final String CELLS = "cells";
    /** Named mappings for the import of answers. */
    static final String MAPPING = "mapping";
    /** What happened when, by the id of the note. */
    static final String NOTE = "note";

    /** Requests that are done once, by the digest of their key. */
    static final String REQUEST = "request";

    /** The archive that comes in, or came. */
    static final String ARRIVAL = "arrival";
    /** Waves that went on elsewhere. */
    static final String DEPARTURE = "departure";

    static final String KIND = "kind";
    static final String ID = "id";
    private final DynamoDbClient dynamoDb;
    private final String table;

    public RegisterTable(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    String table() {
        return table;
    }

    static Item item(String kind, String id) {
        return new Item().text(KIND, kind).text(ID, id);
    }

    static Map<String, AttributeValue> key(String kind, String id) {
        return item(kind, id).attributes();
    }

    /** Strongly consistent. */
    Optional<Item> find(String kind, String id) {
        Map<String, AttributeValue> found = dynamoDb.getItem(
                        request -> request.tableName(table).key(key(kind, id)).consistentRead(true))
                .item();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Item(found));
    }

    /** Everything of a kind, by id. Strongly consistent. */
    List<Item> findAll(String kind) {
        return findAll(kind, true);
    }

    /** Everything of a kind, by id; for half the price what was written in the last moments may be missing. */
    List<Item> findAll(String kind, boolean consistent) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(consistent)
                        .keyConditionExpression("#kind = :kind")
                        .expressionAttributeNames(Map.of("#kind", KIND))
                        .expressionAttributeValues(Map.of(":kind", AttributeValue.fromS(kind))))
                .items()
                .stream()
                .map(Item::new)
                .toList();
    }

    /** Everything of a kind whose id begins so. Strongly consistent. */
    List<Item> findBeginning(String kind, String beginning) {
        return dynamoDb
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#kind = :kind AND begins_with(#id, :beginning)")
                        .expressionAttributeNames(Map.of("#kind", KIND, "#id", ID))
                        .expressionAttributeValues(Map.of(
                                ":kind", AttributeValue.fromS(kind), ":beginning", AttributeValue.fromS(beginning))))
                .items()
                .stream()
                .map(Item::new)
                .toList();
    }

    void put(Item item) {
        dynamoDb.putItem(request -> request.tableName(table).item(item.attributes()));
    }

    /** Puts when the condition holds; false when it does not. */
    boolean putIf(Item item, String condition, Map<String, AttributeValue> values) {
        try {
            dynamoDb.putItem(request -> request.tableName(table)
                    .item(item.attributes())
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.isEmpty() ? null : values));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    /** Deletes; false when there was nothing. */
    boolean remove(String kind, String id) {
        try {
            dynamoDb.deleteItem(
                    request -> request.tableName(table).key(key(kind, id)).conditionExpression("attribute_exists(id)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
