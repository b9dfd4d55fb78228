package fi.kuule.tests.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open, with as little of a client as HTTP/1.1 allows: what it costs is not what is measured. */
final class Connection implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final String host;

    Connection(URI base) throws IOException {
        this.socket = new Socket(base.getHost(), base.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        this.host = base.getAuthority();
    }

    record Page(int status, String body) {}

    Page get(String path) throws IOException {
        return sent("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Language: fi\r\n\r\n");
    }

    /** As a browser posts a form that a person sent. */
    Page post(String path, String form) throws IOException {
        return sent("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Language: fi\r\nSec-Fetch-User: ?1\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private Page sent(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String statusLine = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        return new Page(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) throw new EOFException("the connection was closed");
            if (read != '\r') line.append((char) read);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
