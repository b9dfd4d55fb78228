package fi.kuule.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, stopped in the opposite order; a part that does not stop keeps none of the others from it. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        IllegalStateException failed = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                if (failed == null) failed = new IllegalStateException("the local cloud did not stop cleanly", e);
                else failed.addSuppressed(e);
            }
        }
        if (failed != null) throw failed;
    }
}
