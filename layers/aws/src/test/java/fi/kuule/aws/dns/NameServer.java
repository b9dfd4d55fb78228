package fi.kuule.aws.dns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name server on this machine that answers TXT and MX over UDP as told, and NXDOMAIN otherwise. */
final class NameServer implements AutoCloseable {
    private static final int MX = 15;
    private static final int TXT = 16;
    private static final int NXDOMAIN = 3;
    private final DatagramSocket socket;
    private final Map<String, List<byte[]>> answers = new HashMap<>();
    private volatile int fault;
    private volatile boolean silent;

    NameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("name server").start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** One text, in as many pieces as are given. */
    NameServer text(String name, String... pieces) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String piece : pieces) {
            data.write(piece.length());
            data.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1));
        }
        return answer(TXT + " " + name, data.toByteArray());
    }

    NameServer mailServer(String name, int preference, String server) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.write(0);
        data.write(preference);
        for (String label : server.split("\\.")) {
            data.write(label.length());
            data.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        data.write(0);
        return answer(MX + " " + name, data.toByteArray());
    }

    /** From now on, whatever is asked. */
    void failWith(int code) {
        fault = code;
    }

    void fallSilent() {
        silent = true;
    }

    private NameServer answer(String question, byte[] data) {
        answers.computeIfAbsent(question, any -> new ArrayList<>()).add(data);
        return this;
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
                socket.receive(asked);
                if (silent) continue;
                byte[] reply = reply(ByteBuffer.wrap(buffer, 0, asked.getLength()));
                socket.send(new DatagramPacket(reply, reply.length, asked.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] reply(ByteBuffer asked) {
        short id = asked.getShort(0);
        asked.position(12);
        StringBuilder name = new StringBuilder();
        for (int length = asked.get(); length > 0; length = asked.get()) {
            byte[] label = new byte[length];
            asked.get(label);
            name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        }
        int type = asked.getShort();
        asked.getShort();
        List<byte[]> found = answers.getOrDefault(type + " " + name, List.of());
        boolean known = answers.keySet().stream().anyMatch(question -> question.endsWith(" " + name));
        int code = fault > 0 ? fault : known ? 0 : NXDOMAIN;
        ByteBuffer reply = ByteBuffer.allocate(512)
                .putShort(id)
                .putShort((short) (0x8580 | code))
                .putShort((short) 1)
                .putShort((short) (code == 0 ? found.size() : 0))
                .putInt(0)
                .put(asked.array(), 12, asked.position() - 12);
        if (code == 0)
            for (byte[] data : found)
                reply.putShort((short) 0xC00C)
                        .putShort((short) type)
                        .putShort((short) 1)
                        .putInt(60)
                        .putShort((short) data.length)
                        .put(data);
        byte[] bytes = new byte[reply.position()];
        reply.flip().get(bytes);
        return bytes;
    }

    @Override
    public void close() {
        socket.close();
    }
}
