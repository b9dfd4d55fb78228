package fi.kuule.tests.engine;

import java.util.Map;
import java.util.Optional;

/** LocalStack where Docker is; where it is not, a line that says so. */
record LocalStack(Optional<LocalStackEngine> engine) implements AutoCloseable {
    static LocalStack start(Map<String, String> environment) {
        LocalStackImage image = LocalStackImage.of(environment);
        Optional<String> reason = image.reasonToSkip(environment);
        Optional<LocalStackEngine> engine =
                reason.isPresent() ? Optional.empty() : Optional.of(LocalStackEngine.start(image));
        System.out.println("LocalStack: "
                + engine.map(LocalStackEngine::introduction).or(() -> reason).orElseThrow());
        return new LocalStack(engine);
    }

    @Override
    public void close() {
        engine.ifPresent(LocalStackEngine::close);
    }
}
