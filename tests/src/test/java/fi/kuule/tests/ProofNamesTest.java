package fi.kuule.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./kuule prove} can be asked for by name, held against what is tagged. */
class ProofNamesTest {
    private static final Pattern NAMED = Pattern.compile("[a-z]+\\) echo (\\w+Test) ;;");

    @Test
    void everyProofHasAName() throws IOException {
        Set<String> named = NAMED.matcher(Files.readString(Path.of("..", "kuule")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> tagged = new ClassFileImporter()
                .importPackages("fi.kuule.tests").stream()
                        .filter(ProofNamesTest::isProof)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertEquals(tagged, named);
    }

    private static boolean isProof(JavaClass type) {
        return type.tryGetAnnotationOfType(Tag.class)
                .filter(tag -> tag.value().equals("proof"))
                .isPresent();
    }
}
