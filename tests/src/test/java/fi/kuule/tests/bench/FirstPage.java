package fi.kuule.tests.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** As little of Lambda's runtime as a call needs: makes the handler by its name, hands it one event, passes on its reply. */
final class FirstPage {
    private static final String EVENT = """
            {"version": "2.0", "routeKey": "ANY /s/{token+}", "rawPath": "/s/TOKEN", "rawQueryString": "arvio=9",
             "headers": {"accept-language": "fi-FI,fi;q=0.9,en;q=0.5", "sec-fetch-user": "?1"},
             "requestContext": {"http": {"method": "GET", "path": "/s/TOKEN"}}, "isBase64Encoded": false}""";

    private FirstPage() {}

    public static void main(String[] arguments) throws Exception {
        RequestStreamHandler handler = (RequestStreamHandler)
                Class.forName(System.getenv("_HANDLER")).getConstructor().newInstance();
        byte[] event = EVENT.replace("TOKEN", arguments[0]).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(event), System.out, new QuietContext());
        System.out.println();
    }
}
