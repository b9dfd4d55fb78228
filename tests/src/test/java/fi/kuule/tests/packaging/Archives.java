package fi.kuule.tests.packaging;

import fi.kuule.tests.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zips that template.yaml names, as the build left them. */
public final class Archives {
    private Archives() {}

    /** CodeUri of every function, by logical id. */
    public static Map<String, String> functions() {
        return uris("AWS::Serverless::Function", "CodeUri");
    }

    /** ContentUri of every layer, by logical id. */
    public static Map<String, String> layers() {
        return uris("AWS::Serverless::LayerVersion", "ContentUri");
    }

    static Stream<String> all() {
        return Stream.concat(functions().values().stream(), layers().values().stream());
    }

    static List<String> entries(Path archive) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(Path archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Map<String, String> uris(String type, String property) {
        Map<String, String> uris = new TreeMap<>();
        Template.read()
                .resources(type)
                .forEach((id, properties) -> uris.put(id, String.valueOf(properties.get(property))));
        return uris;
    }
}
