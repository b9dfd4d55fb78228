package fi.kuule.local;

import java.nio.file.Path;
import java.util.Map;

/** Fills a cloud with something to show; knows itself what of that has been done already. */
@FunctionalInterface
public interface DemoFilling {
    /** Parameters of the template that what is shown needs. */
    default Map<String, String> parameters() {
        return Map.of();
    }

    /**
     * What is quicker before the cloud starts. {@link StartRefused} when the data directory holds something else.
     *
     * @param data the data directory, which is nobody else's
     */
    default void prepare(Path data, Path template) {}

    /** What a running cloud does best itself. */
    void fill(LocalCloud cloud);
}
