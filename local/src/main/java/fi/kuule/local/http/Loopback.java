package fi.kuule.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executors;

/** HTTP servers that only this machine reaches. */
public final class Loopback {
    /** Connections that may wait for their turn; with the usual fifty, a crowd that comes at once is turned away. */
    private static final int WAITING = 1_024;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private Loopback() {}

    /** Whether nobody listens on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Binds; somebody starts it later. {@link java.net.BindException} when the port is taken.
     *
     * @param port 0 for any that is free
     */
    public static HttpServer bind(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return server;
    }

    /** Sends a whole reply; a body only where there may be one. */
    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean empty =
                body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) exchange.getResponseBody().write(body);
        exchange.close();
    }
}
