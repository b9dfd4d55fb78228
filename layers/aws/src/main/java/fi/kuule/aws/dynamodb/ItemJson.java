package fi.kuule.aws.dynamodb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as JSON, in DynamoDB's own notation ({@code {"name": {"S": "…"}}}), attributes by name: the same item is the same text. The types are
 * those that Kuule stores: text, number, bytes, flag, list, map.
 */
final class ItemJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ItemJson() {}

    static String write(Map<String, AttributeValue> item) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writeMap(json, item);
        } catch (IOException e) {
            throw new UncheckedIOException("writing an item as JSON", e);
        }
        return text.toString();
    }

    private static void writeMap(JsonGenerator json, Map<String, AttributeValue> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> entry : new TreeMap<>(values).entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AttributeValue value) throws IOException {
        json.writeStartObject();
        json.writeFieldName(value.type().name());
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> json.writeString(value.n());
            case B ->
                json.writeString(Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case BOOL -> json.writeBoolean(value.bool());
            case M -> writeMap(json, value.m());
            case L -> writeList(json, value.l());
            default -> throw new IllegalStateException("no item of Kuule's has a value of type " + value.type());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<AttributeValue> values) throws IOException {
        json.writeStartArray();
        for (AttributeValue value : values) write(json, value);
        json.writeEndArray();
    }

    /** {@link IllegalArgumentException} when the text is no such item. */
    static Map<String, AttributeValue> read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            Map<String, AttributeValue> item = readMap(json);
            if (json.nextToken() != null) throw new IllegalArgumentException("something follows the item");
            return item;
        } catch (IOException e) {
            throw new IllegalArgumentException("the item is not JSON", e);
        }
    }

    private static Map<String, AttributeValue> readMap(JsonParser json) throws IOException {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            expect(json.nextToken(), JsonToken.START_OBJECT);
            values.put(name, readValue(json));
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
        return values;
    }

    /** Behind the brace that opens the value, to the one that closes it. */
    private static AttributeValue readValue(JsonParser json) throws IOException {
        expect(json.nextToken(), JsonToken.FIELD_NAME);
        String type = json.currentName();
        JsonToken token = json.nextToken();
        AttributeValue value = switch (type) {
            case "S" -> AttributeValue.fromS(text(json, token));
            case "N" -> AttributeValue.fromN(number(text(json, token)));
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(text(json, token))));
            case "BOOL" -> AttributeValue.fromBool(json.getBooleanValue());
            case "M" -> {
                expect(token, JsonToken.START_OBJECT);
                yield AttributeValue.fromM(readMap(json));
            }
            case "L" -> {
                expect(token, JsonToken.START_ARRAY);
                yield AttributeValue.fromL(readList(json));
            }
            default -> throw new IllegalArgumentException("a value of an unknown type");
        };
        expect(json.nextToken(), JsonToken.END_OBJECT);
        return value;
    }

    private static List<AttributeValue> readList(JsonParser json) throws IOException {
        List<AttributeValue> values = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) values.add(readValue(json));
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return values;
    }

    private static String text(JsonParser json, JsonToken token) throws IOException {
        expect(token, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static String number(String text) {
        if (!text.matches("-?[0-9]{1,38}(\\.[0-9]{1,38})?")) throw new IllegalArgumentException("not a number");
        return text;
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) throw new IllegalArgumentException("the item is not written as items are");
    }
}
