package fi.kuule.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fi.kuule.local.functions.Activity;
import fi.kuule.local.functions.Functions;
import fi.kuule.local.functions.Invocation;
import fi.kuule.local.template.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands requests to functions by route. Its own errors are bare JSON, as AWS's are. */
public final class HttpApi implements HttpHandler {
    private static final int REQUEST_LIMIT = 10 * 1024 * 1024;
    private static final int EVENT_LIMIT = 6 * 1024 * 1024;
    private final Routes routes;
    private final Functions functions;
    private final InstantSource clock;
    private final Activity activity;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param timeout AWS has 30 seconds */
    public HttpApi(List<Route> routes, Functions functions, InstantSource clock, Activity activity, Duration timeout) {
        this.routes = new Routes(routes);
        this.functions = functions;
        this.clock = clock;
        this.activity = activity;
        this.timeout = timeout;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Activity.Work work = activity.begin();
        try {
            byte[] body = exchange.getRequestBody().readNBytes(REQUEST_LIMIT + 1);
            if (body.length > REQUEST_LIMIT) error(exchange, 413, "Request Entity Too Large");
            else route(exchange, Request.of(exchange, new Body(body)));
        } finally {
            work.done();
            exchange.close();
        }
    }

    private void route(HttpExchange exchange, Request request) throws IOException {
        Optional<Routes.Match> match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            error(exchange, 404, "Not Found");
            return;
        }
        byte[] event = EventJson.of(request, match.get(), clock.instant());
        if (event.length > EVENT_LIMIT) error(exchange, 413, "Request Entity Too Large");
        else answer(exchange, match.get().route().function(), event);
    }

    private void answer(HttpExchange exchange, String function, byte[] event) throws IOException {
        Optional<Invocation> result = called(function, event);
        if (result.isEmpty()) {
            error(exchange, 503, "Service Unavailable");
            return;
        }
        Optional<Reply> reply = result.get() instanceof Invocation.Returned returned
                ? Reply.parse(returned.payload())
                : Optional.empty();
        if (reply.isPresent()) send(exchange, reply.get());
        else error(exchange, 500, "Internal Server Error");
    }

    /** Empty when it took longer than the API waits; the function runs on. */
    private Optional<Invocation> called(String function, byte[] event) {
        return hasLessTime(function) ? Optional.of(functions.call(function, event)) : awaited(function, event);
    }

    /** A function that is stopped before the API loses patience needs nobody else to look at the time. */
    private boolean hasLessTime(String function) {
        return functions
                .find(function)
                .filter(lambda -> lambda.timeout().compareTo(timeout) < 0)
                .isPresent();
    }

    private Optional<Invocation> awaited(String function, byte[] event) {
        CompletableFuture<Invocation> call =
                CompletableFuture.supplyAsync(() -> functions.call(function, event), threads);
        try {
            return Optional.of(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot call " + function, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        reply.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-length")) headers.add(name, value);
        });
        reply.cookies().forEach(cookie -> headers.add("set-cookie", cookie));
        headers.set("apigw-requestid", UUID.randomUUID().toString());
        Loopback.send(exchange, reply.status(), reply.body().bytes());
    }

    private static void error(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        Loopback.send(exchange, status, body);
    }
}
