package fi.kuule.tests.engine;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Which LocalStack to run.
 *
 * @param token what later images and paid editions ask for
 */
record LocalStackImage(String name, Optional<String> token) {
    /** The last one that starts without a token. */
    private static final String DEFAULT = "localstack/localstack:4.14.0";

    private static final String NONE = "none";

    static LocalStackImage of(Map<String, String> environment) {
        return new LocalStackImage(
                given(environment, "LOCALSTACK_IMAGE").orElse(DEFAULT), given(environment, "LOCALSTACK_AUTH_TOKEN"));
    }

    private static Optional<String> given(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** Told in one line, with what to do about it. */
    Optional<String> reasonToSkip(Map<String, String> environment) {
        if (name.equals(NONE)) return Optional.of("skipped, as LOCALSTACK_IMAGE=none asks");
        if (Docker.answers(environment)) return Optional.empty();
        return Optional.of(
                "skipped, no Docker answers here; where one does, ./kuule test runs the contracts of storage, "
                        + "queues and mail on " + name + " too (docs/local-cloud.md)");
    }

    /** {@link IllegalStateException} with the end of its log when it does not start. */
    LocalStackContainer start() {
        StringBuffer log = new StringBuffer();
        LocalStackContainer container = container();
        container.withLogConsumer(frame -> log.append(frame.getUtf8String()));
        try {
            Docker.fetch(name);
            container.start();
            return container;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Docker answers, but " + name + " does not start; LOCALSTACK_IMAGE names another, or none\n"
                            + log.substring(Math.max(0, log.length() - 2_000)),
                    e);
        }
    }

    private LocalStackContainer container() {
        LocalStackContainer container =
                new LocalStackContainer(DockerImageName.parse(name).asCompatibleSubstituteFor("localstack/localstack"));
        token.ifPresent(value -> container.withEnv("LOCALSTACK_AUTH_TOKEN", value));
        return container.withEnv("DISABLE_EVENTS", "1");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return name;
    }
}
