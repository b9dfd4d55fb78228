package fi.kuule.tests.weather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Stands on loopback before an engine: reads each request of the real clients, and passes it on or does as the weather says. */
final class Gateway implements AutoCloseable {
    private static final int WAITING = 1_024;
    private final String service;
    private final URI engine;
    private final Function<Call, Optional<Fault>> weather;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final StaleIndexes stale = new StaleIndexes();

    private Gateway(String service, URI engine, Function<Call, Optional<Fault>> weather, ServerSocket door) {
        this.service = service;
        this.engine = engine;
        this.weather = weather;
        this.door = door;
    }

    static Gateway open(String service, URI engine, Function<Call, Optional<Fault>> weather) {
        try {
            ServerSocket door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            Gateway gateway = new Gateway(service, engine, weather, door);
            Thread.ofVirtual().start(gateway::accept);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a gateway", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Engine behind = new Engine(engine)) {
            client.setTcpNoDelay(true);
            InputStream input = new BufferedInputStream(client.getInputStream());
            for (Optional<HttpMessage> request = HttpMessage.read(input);
                    request.isPresent();
                    request = HttpMessage.read(input)) {
                if (!answer(client, input, behind, Call.of(service, request.get()))) return;
            }
        } catch (IOException gone) {
            return;
        } finally {
            open.remove(client);
        }
    }

    /** False when the connection is not to be used any more. */
    private boolean answer(Socket client, InputStream input, Engine behind, Call call) throws IOException {
        Optional<Fault> fault = weather.apply(call);
        if (fault.isEmpty()) return reply(client, stale.remembering(call, behind, behind.ask(call.message())));
        return switch (fault.get()) {
            case Fault.Refused refused -> reply(client, Refusals.of(call, refused));
            case Fault.Cancelled cancelled -> reply(client, Refusals.cancelled(cancelled));
            case Fault.StalePage page -> reply(client, stale.page(call));
            case Fault.LeftOver leftOver -> reply(client, LeftOvers.of(call, behind));
            case Fault.Slow slow -> {
                sleep(slow);
                yield reply(client, behind.ask(call.message()));
            }
            case Fault.Silent silent -> {
                while (input.read() >= 0) continue;
                yield false;
            }
            case Fault.Reset reset -> {
                if (reset.done()) behind.ask(call.message());
                client.setSoLinger(true, 0);
                yield false;
            }
        };
    }

    private static boolean reply(Socket client, HttpMessage message) throws IOException {
        message.write(client.getOutputStream());
        return true;
    }

    private static void sleep(Fault.Slow slow) {
        try {
            Thread.sleep(slow.time());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket client : open) client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a gateway does not close", e);
        }
    }
}
