package fi.kuule.tests.artefacts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.local.functions.LambdaEnvironment;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Lambda;
import fi.kuule.local.template.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** That running the artefacts would show what is missing from them: something is taken away, and the function does not come up or fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenArtefactsTest {
    private static final String FUNCTION = "ReportPage";
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private Map<String, String> environment = Map.of();
    private Lambda function;

    @TempDir
    static Path directory;

    @BeforeAll
    void resolve() {
        function = Stack.read(Path.of("..", "template.yaml"), Map.of("ApiKeyHash", "0".repeat(64)), Addresses.none())
                .functions()
                .stream()
                .filter(lambda -> lambda.id().equals(FUNCTION))
                .findFirst()
                .orElseThrow();
        environment = new LambdaEnvironment(NOBODY, NOBODY, NOBODY).of(function);
    }

    /** The answer to a request that needs no table; what is missing is taken away before the start. */
    private Answer.Failed failure(String name, Predicate<Path> missing, Map<String, String> variables)
            throws IOException {
        Path place = directory.resolve(name);
        Path task = Unpacking.function(FUNCTION, place.resolve("task"));
        Path opt = Unpacking.layers(place.resolve("opt"));
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).filter(missing).toList()) Files.delete(file);
        }
        try (Sandbox sandbox = new Sandbox(FUNCTION, function.handler(), task, opt, variables)) {
            Answer answer = sandbox.call(new SampleEvents(Map.of()).read("report-page-privacy"));
            return assertInstanceOf(Answer.Failed.class, answer);
        }
    }

    @Test
    void aMissingHandlerIsTold() throws IOException {
        Answer.Failed failed = failure("handler", file -> file.endsWith("ReportPageHandler.class"), environment);
        assertTrue(failed.message().contains("Class not found"), failed::toString);
    }

    @Test
    void aMissingClassIsTold() throws IOException {
        Answer.Failed failed = failure("class", file -> file.endsWith("Wiring.class"), environment);
        assertAll(
                () -> assertEquals("java.lang.NoClassDefFoundError", failed.type()),
                () -> assertTrue(failed.message().contains("fi/kuule/reportpage/Wiring"), failed::toString));
    }

    @Test
    void aMissingLayerIsTold() throws IOException {
        Answer.Failed failed =
                failure("layer", file -> file.getFileName().toString().startsWith("kuule-"), environment);
        assertTrue(failed.message().contains("fi/kuule/"), failed::toString);
    }

    @Test
    void aMissingLibraryIsTold() throws IOException {
        Answer.Failed failed =
                failure("library", file -> file.getFileName().toString().startsWith("sdk-core-"), environment);
        assertEquals("java.lang.NoClassDefFoundError", failed.type());
    }

    @Test
    void aMissingVariableIsTold() throws IOException {
        Map<String, String> variables = new TreeMap<>(environment);
        variables.remove("RESPONSES_TABLE");
        Answer.Failed failed = failure("variable", file -> false, variables);
        assertTrue(failed.message().contains("RESPONSES_TABLE"), failed::toString);
    }
}
