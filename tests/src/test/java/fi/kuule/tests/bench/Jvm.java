package fi.kuule.tests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of its own that says what it has to say in lines, and ends when nobody listens any more. */
final class Jvm implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final BufferedReader said;

    private Jvm(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs a main class of this class path, as functions run: with an environment. */
    static Jvm start(Class<?> main, List<String> flags, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-Dkuule.guard=off"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return start(builder);
    }

    static Jvm start(ProcessBuilder command) {
        try {
            return new Jvm(
                    command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException("starting a JVM", e);
        }
    }

    static String java() {
        return JAVA;
    }

    /** The next line; {@link IllegalStateException} when it ends without one. */
    String line() {
        try {
            String line = said.readLine();
            if (line == null) throw new IllegalStateException("a JVM ended with " + process.waitFor() + " too early");
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("listening to a JVM", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Processor time of the whole process so far: functions, engines, compiler and collector. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
