package fi.kuule.tests.fuzz;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.kuule.local.LocalCloud;
import fi.kuule.management.ManagementHandler;
import fi.kuule.reportpage.ReportPageHandler;
import fi.kuule.responsecapture.ResponseCaptureHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The functions that anybody can reach: their real handlers on a cloud's engines. */
final class Functions {
    private static final JsonMapper JSON = new JsonMapper();
    private final Map<String, RequestStreamHandler> handlers;

    Functions(LocalCloud cloud, InstantSource clock, RandomGenerator random) {
        handlers = Map.of(
                "ResponseCapture",
                new ResponseCaptureHandler(cloud.environment("ResponseCapture"), clock, random),
                "ReportPage",
                new ReportPageHandler(cloud.environment("ReportPage"), clock, random),
                "Management",
                new ManagementHandler(cloud.environment("Management"), clock, random));
    }

    /** @param log gets what the function logs */
    JsonNode call(String function, JsonNode event, List<String> log) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        handlers.get(function)
                .handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), reply, loggingTo(log));
        return JSON.readTree(reply.toByteArray());
    }

    private static Context loggingTo(List<String> log) {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log.add(new String(message, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) return logger;
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
