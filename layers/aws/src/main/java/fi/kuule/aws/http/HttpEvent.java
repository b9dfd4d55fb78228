package fi.kuule.aws.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads the HTTP API's event, field by field; what is not needed is skipped. */
final class HttpEvent {
    /** A request has at most 10 MB, and what Lambda takes is less. */
    private static final int MAX_BODY = 16 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_BODY).build())
            .build();

    private String routeKey = "";
    private String method = "";
    private String path = "";
    private String query = "";
    private String body = "";
    private boolean base64;
    private Map<String, String> pathParameters = Map.of();
    private Map<String, String> headers = Map.of();

    private HttpEvent() {}

    static HttpRequest read(InputStream event) throws IOException {
        try (JsonParser json = JSON.createParser(event)) {
            return new HttpEvent().readFields(json).request();
        }
    }

    private HttpEvent readFields(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("the event is not an object");
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            readField(field, json);
        }
        return this;
    }

    private void readField(String field, JsonParser json) throws IOException {
        switch (field) {
            case "routeKey" -> routeKey = text(json);
            case "rawPath" -> path = text(json);
            case "rawQueryString" -> query = text(json);
            case "headers" -> headers = texts(json);
            case "pathParameters" -> pathParameters = texts(json);
            case "body" -> body = text(json);
            case "isBase64Encoded" -> base64 = json.getValueAsBoolean();
            case "requestContext" -> method = method(json);
            default -> json.skipChildren();
        }
    }

    private static String text(JsonParser json) throws IOException {
        String text = json.getValueAsString();
        return text == null ? "" : text;
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (json.currentToken() != JsonToken.START_OBJECT) return texts;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            texts.put(name, text(json));
        }
        return texts;
    }

    /** {@code requestContext.http.method}. */
    private static String method(JsonParser json) throws IOException {
        String method = "";
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals("http")) method = texts(json).getOrDefault("method", "");
            else json.skipChildren();
        }
        return method;
    }

    private HttpRequest request() throws IOException {
        if (method.isEmpty() || path.isEmpty())
            throw new IOException("the event is not one of the HTTP API, payload format 2.0");
        return new HttpRequest(routeKey, method, path, pathParameters, Percent.pairs(query), headers, body());
    }

    /** What says that it is base64 and is not is taken as it stands: some form or other, to be refused as such. */
    private HttpBody body() {
        if (!base64) return HttpBody.of(body);
        try {
            return new HttpBody(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException e) {
            return HttpBody.of(body);
        }
    }
}
