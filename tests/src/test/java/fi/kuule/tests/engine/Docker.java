package fi.kuule.tests.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be run here. Where nothing speaks for it, nobody is asked, which would take seconds. */
final class Docker {
    private static final Duration FETCHING = Duration.ofMinutes(10);

    private Docker() {}

    static boolean answers(Map<String, String> environment) {
        return isLikely(environment) && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The places where Testcontainers looks for it. */
    static boolean isLikely(Map<String, String> environment) {
        return !environment.getOrDefault("DOCKER_HOST", "").isBlank()
                || Stream.of(
                                Optional.of(Path.of("/var/run/docker.sock")),
                                in(environment, "XDG_RUNTIME_DIR", "docker.sock"),
                                in(environment, "HOME", ".docker/run/docker.sock"),
                                in(environment, "HOME", ".docker/desktop/docker.sock"),
                                in(environment, "HOME", ".testcontainers.properties"))
                        .flatMap(Optional::stream)
                        .anyMatch(Files::exists);
    }

    /** Asks for an image once; Testcontainers would go on asking for minutes for one that is not to be had. */
    static void fetch(String image) {
        DockerClient docker = DockerClientFactory.instance().client();
        try {
            docker.inspectImageCmd(image).exec();
        } catch (NotFoundException notHere) {
            pull(docker, image);
        }
    }

    private static void pull(DockerClient docker, String image) {
        try {
            if (!docker.pullImageCmd(image).start().awaitCompletion(FETCHING.toMinutes(), TimeUnit.MINUTES))
                throw new IllegalStateException("fetching takes more than " + FETCHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an image was fetched", e);
        }
    }

    private static Optional<Path> in(Map<String, String> environment, String directory, String file) {
        return Optional.ofNullable(environment.get(directory)).map(Path::of).map(path -> path.resolve(file));
    }
}
