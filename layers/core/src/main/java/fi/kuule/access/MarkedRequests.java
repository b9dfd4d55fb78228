package fi.kuule.access;

import java.time.Duration;
import java.time.Instant;

/** Requests that are done once however often they are sent, each known by the digest of its {@link RequestKey}. */
public interface MarkedRequests {
    /** How long a request is known. */
    Duration KEPT = Duration.ofHours(24);

    /** Longer than a function runs: who has not answered by then has died, and the request may be done by somebody else. */
    Duration LEASE = Duration.ofSeconds(40);

    /**
     * Takes a request up, or says what has become of it.
     *
     * @param fresh a name that nothing has yet: this attempt's, and that of what the request makes, unless an earlier attempt has named it
     */
    Standing begin(String request, String fingerprint, String fresh, Instant now);

    /** Keeps what was answered. Nothing happens when the attempt's lease has gone to another. */
    void answered(Attempt attempt, String sealedReply);

    /** The request came to an end that nobody knows: it may be sent again at once, and keeps its name. */
    void unfinished(Attempt attempt);

    /** Nothing was done: the key is free for another request. */
    void forget(Attempt attempt);

    /** How a request stands when it comes. */
    sealed interface Standing {}

    /**
     * It is to be done now.
     *
     * @param id of this attempt
     * @param name of what the request makes, the same in every attempt
     */
    record Attempt(String request, String fingerprint, String id, String name, Instant expires) implements Standing {}

    /** It has been done. */
    record Answered(String sealedReply) implements Standing {}

    /** Somebody is doing it, until then at the latest. */
    record UnderWay(Instant until) implements Standing {}

    /** The key came with another request before. */
    record AnotherRequest() implements Standing {}
}
