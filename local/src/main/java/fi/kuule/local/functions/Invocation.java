package fi.kuule.local.functions;

/** How a call of a function ended. */
public sealed interface Invocation {
    /** @param payload JSON */
    record Returned(String payload) implements Invocation {}

    /** An exception left the handler, or its reply was too large; {@code type} is what Lambda calls the error. */
    record Failed(String type) implements Invocation {}

    record TimedOut() implements Invocation {}
}
