package fi.kuule.tests.kill;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./kuule start} in a process of its own, on a data directory: can be killed at any moment and started again on what it kept. */
final class KillableCloud implements AutoCloseable {
    static final String KEY = "a key that every start knows";
    /** 128 and the number of the signal. */
    static final int KILLED = 128 + 9;

    private static final int LIMIT_SECONDS = 60;
    private static final String READY = "Kuule runs on ";
    private final Path data;
    private final List<String> program;
    private final int port;
    private volatile Process process;
    private volatile CompletableFuture<Void> up = new CompletableFuture<>();

    /** @param data an existing directory, empty at the first start */
    KillableCloud(Path data) {
        this(data, List.of("fi.kuule.local.Kuule", "start"));
    }

    /** @param program the main class that takes the options of {@code ./kuule start}, and what stands before it and after */
    KillableCloud(Path data, List<String> program) {
        this.data = data;
        this.program = program;
        this.port = freePort();
        write("parameters.json", Map.of("ApiKeyHash", sha256(KEY)));
        process = started();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private void write(String name, Map<String, String> texts) {
        try {
            new JsonMapper().writeValue(data.resolve(name).toFile(), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    int port() {
        return port;
    }

    private Process started() {
        try {
            Process started =
                    new ProcessBuilder(command()).redirectErrorStream(true).start();
            CompletableFuture<Void> ready = up;
            Thread.ofVirtual().start(() -> listen(started, ready));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        return Stream.of(java(), program, options()).flatMap(List::stream).toList();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"));
    }

    private List<String> options() {
        return List.of(
                "--template",
                Path.of("..", "template.yaml").toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
    }

    private static void listen(Process process, CompletableFuture<Void> ready) {
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.startsWith(READY)) ready.complete(null);
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        if (process.onExit().join().exitValue() != KILLED)
            ready.completeExceptionally(new AssertionError("the cloud ended before it ran: " + said));
    }

    /** Returns when it answers; {@link AssertionError} with what it said when it does not start. */
    void awaitUp() {
        try {
            up.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the cloud does not start", e);
        }
    }

    /** Kills the process without a word; its exit code. */
    int kill() {
        try {
            if (up.isDone()) up = new CompletableFuture<>();
            process.destroyForcibly();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("cannot be killed");
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again on what it kept. */
    void restart() {
        process = started();
        awaitUp();
    }

    /** Starts it again and kills it before it may have come far; the exit code. */
    int killedWhileStarting(long milliseconds) {
        process = started();
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kill();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
