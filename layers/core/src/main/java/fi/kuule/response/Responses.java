package fi.kuule.response;

import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The answers. */
public interface Responses {
    /** Stores the answer and marks the invitation answered, both or neither; false when it was answered before (or is gone). */
    boolean addFirst(Response response, InvitationId invitation);

    /** Stores an answer that has no invitation; false when this key exists. */
    boolean add(Response response);

    /** Stores imported answers; a key that exists is written again with the same content. */
    void addAll(List<Response> responses);

    /** Strongly consistent. */
    Optional<Response> find(ResponseKey key);

    /** Deletes; false when there was none. */
    boolean remove(ResponseKey key);

    /** Every answer of a service (by number) and day; strongly consistent, in pages, in no meaningful order. */
    void ofDay(int service, LocalDate day, Consumer<Response> consumer);

    /** Changes what an answer that still exists tells of its giver. */
    void recell(ResponseKey key, String cell, String channel);
}
