package fi.kuule.tests.artefacts;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One copy of a function in a JVM of its own, as Lambda runs it: its task directory and the layers on the class path behind Lambda's own
 * runtime, an environment that holds nothing but what is given, events from a Runtime API.
 */
final class Sandbox implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** What Lambda's image has on its class path itself, told by a class of each jar. */
    private static final List<String> RUNTIME = List.of(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "com.amazonaws.services.lambda.runtime.RequestStreamHandler",
            "com.amazonaws.services.lambda.runtime.serialization.util.ReflectUtil",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    /** Where Lambda's client looks for its native part; otherwise every process of a machine unpacks it to the same file under /tmp. */
    private static final String NATIVE_PART =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    /**
     * @param task the function's archive, unpacked
     * @param opt the layers, unpacked
     * @param environment everything that the process is to find
     */
    Sandbox(String function, String handler, Path task, Path opt, Map<String, String> environment) {
        this.api = new RuntimeApi(function, LIMIT);
        this.log = task.resolveSibling(function + ".log");
        try {
            ProcessBuilder start = new ProcessBuilder(command(handler, task, opt))
                    .directory(task.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            start.environment().clear();
            start.environment().putAll(complete(environment, task));
            process = start.start();
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + function, e);
        }
        process.onExit().thenAccept(gone -> api.end("Runtime.ExitError", "exit " + gone.exitValue() + ": " + log()));
    }

    private static List<String> command(String handler, Path task, Path opt) throws IOException {
        List<String> path = new ArrayList<>();
        RUNTIME.forEach(name -> path.add(jarOf(name)));
        path.add(task.toString());
        path.addAll(jars(task.resolve("lib")));
        path.addAll(jars(opt.resolve("java").resolve("lib")));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-D" + NATIVE_PART + "=" + nativePart(task.resolveSibling(task.getFileName() + ".so")),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(File.pathSeparator, path),
                RUNTIME.get(0),
                handler);
    }

    private static Path nativePart(Path to) throws IOException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        String name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
        try (InputStream part = AWSLambda.class.getResourceAsStream(name)) {
            if (part == null) throw new IllegalStateException("Lambda's runtime client has no " + name);
            Files.copy(part, to, StandardCopyOption.REPLACE_EXISTING);
            return to;
        }
    }

    private static List<String> jars(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String jarOf(String className) {
        try {
            Class<?> type = Class.forName(className, false, Sandbox.class.getClassLoader());
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new IllegalStateException("Lambda's runtime is not there: " + className, e);
        }
    }

    private Map<String, String> complete(Map<String, String> environment, Path task) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("AWS_LAMBDA_RUNTIME_API", api.address());
        all.put("LAMBDA_TASK_ROOT", task.toString());
        all.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        all.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        if ("snap-start".equals(all.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) restored(all);
        return all;
    }

    /** A function that starts from a snapshot finds no credentials in its environment, but where to fetch them. */
    private void restored(Map<String, String> environment) {
        environment.keySet().removeAll(List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"));
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + api.address() + RuntimeApi.CREDENTIALS);
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", RuntimeApi.TOKEN);
    }

    Answer call(JsonNode event) {
        return api.invoke(event).orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What the function has printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        api.close();
        process.destroyForcibly();
    }
}
