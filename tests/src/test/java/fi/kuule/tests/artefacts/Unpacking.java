package fi.kuule.tests.artefacts;

import fi.kuule.tests.packaging.Archives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts archives where Lambda does: a function's into its task directory, every layer into one {@code opt}. */
public final class Unpacking {
    private static final Path PROJECT = Path.of("..");

    private Unpacking() {}

    public static Path function(String id, Path task) {
        return unzip(archive(Archives.functions().get(id)), task);
    }

    public static Path layers(Path opt) {
        Archives.layers().values().forEach(uri -> unzip(archive(uri), opt));
        return opt;
    }

    private static Path archive(String uri) {
        return PROJECT.resolve(uri);
    }

    private static Path unzip(Path archive, Path to) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.isDirectory()).toList()) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking " + archive, e);
        }
    }
}
