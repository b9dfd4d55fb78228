package fi.kuule.local.functions;

/** Takes asynchronous calls that failed for good. */
@FunctionalInterface
public interface FailureQueue {
    void send(String queue, String message);
}
