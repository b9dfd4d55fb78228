package fi.kuule.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fi.kuule.local.http.Loopback;
import java.io.IOException;
import java.util.Optional;

/** Everything under {@code /local}: pages by GET, calls by POST; for this machine's own pages and programs only. */
final class LocalCalls implements HttpHandler {
    private static final int LIMIT = 6 * 1024 * 1024;
    private final LocalViews views;
    private final LocalActions actions;

    LocalCalls(LocalCloud cloud) {
        this.views = new LocalViews(cloud);
        this.actions = new LocalActions(cloud);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, answer(exchange));
        } catch (IllegalArgumentException e) {
            send(exchange, LocalReply.problem(400, "" + e.getMessage()));
        } catch (RuntimeException e) {
            send(exchange, LocalReply.problem(500, "" + e.getMessage()));
        } finally {
            exchange.close();
        }
    }

    private LocalReply answer(HttpExchange exchange) throws IOException {
        Optional<String> foreign = LocalDoor.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders());
        if (foreign.isPresent()) return LocalReply.problem(403, foreign.get());
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
            return actions.answer(path, exchange.getRequestBody().readNBytes(LIMIT), form);
        }
        if (exchange.getRequestMethod().equals("GET")
                || exchange.getRequestMethod().equals("HEAD"))
            return views.answer(path, "frame".equals(exchange.getRequestURI().getQuery()));
        return LocalReply.problem(405, "GET or POST");
    }

    private static void send(HttpExchange exchange, LocalReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        Loopback.send(exchange, reply.status(), reply.bytes());
    }
}
