package fi.kuule.tests.weather;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A connection to an engine, opened when it is needed and again when it has rested. */
final class Engine implements AutoCloseable {
    private static final long RESTED = 3_000_000_000L;
    private final URI address;
    private Socket socket = new Socket();
    private InputStream input = InputStream.nullInputStream();
    private long used;

    Engine(URI address) {
        this.address = address;
    }

    HttpMessage ask(HttpMessage request) throws IOException {
        if (!socket.isConnected() || System.nanoTime() - used > RESTED) connect();
        request.write(socket.getOutputStream());
        HttpMessage reply = HttpMessage.read(input).orElseThrow(() -> new EOFException("the engine is gone"));
        used = System.nanoTime();
        return reply;
    }

    private void connect() throws IOException {
        close();
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
