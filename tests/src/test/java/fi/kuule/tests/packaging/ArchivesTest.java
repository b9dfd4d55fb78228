package fi.kuule.tests.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.tests.template.Template;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
    private static final Path PROJECT = Path.of("..");

    @TempDir
    Path opt;

    @Test
    void aFunctionsZipHoldsOnlyItsOwnClasses() {
        Set<String> foreign = new TreeSet<>();
        Archives.functions().forEach((function, uri) -> {
            String own = "fi/kuule/" + function.toLowerCase(java.util.Locale.ROOT) + "/";
            Archives.entries(PROJECT.resolve(uri)).stream()
                    .filter(entry -> !entry.startsWith(own))
                    .forEach(entry -> foreign.add(function + ": " + entry));
        });
        assertEquals(Set.of(), foreign);
    }

    @Test
    void theSharedLayerHoldsCoreAwsAndViews() {
        assertEquals(
                Set.of("java/lib/kuule-aws-1.jar", "java/lib/kuule-core-1.jar", "java/lib/kuule-views-1.jar"),
                Set.copyOf(layer("SharedLayer")));
    }

    @Test
    void theLibrariesLayerHoldsNothingOfOursAndNoSecondHttpClient() {
        List<String> unwanted = layer("LibrariesLayer").stream()
                .filter(entry ->
                        entry.matches(".*(kuule|junit|jqwik|archunit|local|elasticmq|netty|apache5?-client|aws-crt).*")
                                || !entry.endsWith(".jar"))
                .toList();
        assertEquals(List.of(), unwanted);
    }

    /** As on Lambda: the function's zip and the layers under java/lib, and nothing else of this build. */
    @Test
    void everyClassOfAFunctionLinksAgainstTheLayersAlone() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String uri : Archives.layers().values()) jars.addAll(unpacked(PROJECT.resolve(uri)));
        for (Map.Entry<String, String> function : Archives.functions().entrySet()) {
            List<URL> path = new ArrayList<>(jars);
            path.add(PROJECT.resolve(function.getValue()).toUri().toURL());
            try (URLClassLoader loader =
                    new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                for (String name : classes(function.getValue())) link(loader, name);
                Class<?> handler = loader.loadClass(handler(function.getKey()));
                assertEquals(loader, handler.getClassLoader());
            }
        }
    }

    private static void link(ClassLoader loader, String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, loader);
        type.getDeclaredMethods();
        type.getDeclaredConstructors();
        type.getDeclaredFields();
    }

    private static List<String> classes(String uri) {
        return Archives.entries(PROJECT.resolve(uri)).stream()
                .filter(entry -> entry.endsWith(".class"))
                .map(entry ->
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
                .collect(Collectors.toList());
    }

    private static String handler(String function) {
        return String.valueOf(Template.read()
                .resources("AWS::Serverless::Function")
                .getOrDefault(function, Map.of())
                .get("Handler"));
    }

    private static List<String> layer(String id) {
        return Archives.entries(PROJECT.resolve(String.valueOf(Archives.layers().get(id))));
    }

    private List<URL> unpacked(Path layer) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (ZipFile zip = new ZipFile(layer.toFile())) {
            for (String name : Archives.entries(layer)) {
                Path jar = opt.resolve(name);
                Files.createDirectories(jar.getParent());
                try (var content = zip.getInputStream(zip.getEntry(name))) {
                    Files.copy(content, jar);
                }
                jars.add(jar.toUri().toURL());
            }
        }
        return jars;
    }
}
