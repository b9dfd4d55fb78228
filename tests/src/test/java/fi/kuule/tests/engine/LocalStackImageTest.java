package fi.kuule.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackImageTest {
    @Test
    void theImageThatStartsWithoutATokenIsTakenUnlessTheEnvironmentNamesAnother() {
        assertEquals(
                new LocalStackImage("localstack/localstack:4.14.0", Optional.empty()),
                LocalStackImage.of(Map.of("LOCALSTACK_AUTH_TOKEN", "")));
        assertEquals(
                new LocalStackImage("localstack/localstack-pro", Optional.of("ls-1")),
                LocalStackImage.of(
                        Map.of("LOCALSTACK_IMAGE", "localstack/localstack-pro", "LOCALSTACK_AUTH_TOKEN", "ls-1")));
    }

    @Test
    void theTokenIsNeverWrittenOut() {
        assertFalse(new LocalStackImage("localstack/localstack", Optional.of("ls-1"))
                .toString()
                .contains("ls-1"));
    }

    @Test
    void whoAsksForNoneGetsNoneAndIsTold() {
        Map<String, String> environment = Map.of("LOCALSTACK_IMAGE", "none", "DOCKER_HOST", "unix:///nowhere");

        assertTrue(LocalStackImage.of(environment)
                .reasonToSkip(environment)
                .orElseThrow()
                .contains("LOCALSTACK_IMAGE=none"));
    }

    @Test
    void dockerIsLikelyWhereAVariableOrASocketSpeaksForIt(@TempDir Path home) throws IOException {
        Map<String, String> environment = Map.of("HOME", home.toString());
        boolean everywhere = Docker.isLikely(Map.of());

        assertEquals(everywhere, Docker.isLikely(environment));
        Files.createFile(Files.createDirectories(home.resolve(".docker/run")).resolve("docker.sock"));
        assertTrue(Docker.isLikely(environment));
        assertTrue(Docker.isLikely(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1")));
    }
}
