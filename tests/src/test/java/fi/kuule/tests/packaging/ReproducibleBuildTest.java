package fi.kuule.tests.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Builds the sources a second time, elsewhere; what checks them has checked them the first time. */
@Tag("packaging")
class ReproducibleBuildTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".kuule");
    private static final List<String> BUILD = List.of(
            "mvn",
            "-T2",
            "-B",
            "-o",
            "-q",
            "package",
            "-Dmaven.test.skip",
            "-Dspotless.check.skip",
            "-Dcode.check=-proc:none",
            "-pl",
            "layers/libraries",
            "-am");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path elsewhere;

    @Test
    void theSameSourcesGiveTheSameArchives() throws Exception {
        copySources();
        Path log = elsewhere.resolve("build.log");
        ProcessBuilder build = new ProcessBuilder(BUILD)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        build.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        assertEquals(0, build.start().waitFor(), () -> read(log));
        assertEquals(List.of(), different(), "after changes of the sources, `mvn clean` takes stale classes away");
    }

    private List<String> different() {
        return Archives.all()
                .filter(uri -> !Archives.sha256(PROJECT.resolve(uri)).equals(Archives.sha256(elsewhere.resolve(uri))))
                .toList();
    }

    private void copySources() throws IOException {
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_SOURCES.contains(String.valueOf(directory.getFileName()))) return FileVisitResult.SKIP_SUBTREE;
                Files.createDirectories(elsewhere.resolve(PROJECT.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.endsWith(".git"))
                    Files.copy(file, elsewhere.resolve(PROJECT.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
