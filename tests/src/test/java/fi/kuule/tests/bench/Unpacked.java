package fi.kuule.tests.bench;

import fi.kuule.tests.artefacts.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A function's zip and the layers, as Lambda unpacks them: its classes in one directory, jars of the layers under java/lib in another. */
final class Unpacked implements AutoCloseable {
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final List<Class<?>> MAINS =
            List.of(EmptyStart.class, FirstItem.class, FirstPage.class, QuietContext.class);
    private final Path directory;

    private Unpacked(Path directory) {
        this.directory = directory;
    }

    static Unpacked of(String function) throws IOException {
        Unpacked unpacked = new Unpacked(Files.createTempDirectory("kuule-cold"));
        Unpacking.function(function, unpacked.directory.resolve("task"));
        Unpacking.layers(unpacked.directory.resolve("opt"));
        for (Class<?> main : MAINS) unpacked.put(main);
        return unpacked;
    }

    private void put(Class<?> type) throws IOException {
        Path file = directory.resolve("main").resolve(type.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream content = Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"))) {
            Files.copy(content, file);
        }
    }

    /** Runs a main class beside the function, on one processor where the machine can bind a process to one. */
    ProcessBuilder command(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(TASKSET))
            command.addAll(List.of(
                    TASKSET.toString(),
                    "-c",
                    Integer.toString(Runtime.getRuntime().availableProcessors() - 1)));
        command.addAll(List.of(Jvm.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx870m"));
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** As on Lambda: the function first, then the layers' jars by name; and the main classes, with nothing else of the tests. */
    private String classPath() throws IOException {
        List<String> path = new ArrayList<>(List.of(directory.resolve("task").toString()));
        try (Stream<Path> jars = Files.list(directory.resolve("opt/java/lib"))) {
            jars.map(Path::toString).sorted().forEach(path::add);
        }
        path.add(directory.resolve("main").toString());
        return String.join(System.getProperty("path.separator"), path);
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }
}
