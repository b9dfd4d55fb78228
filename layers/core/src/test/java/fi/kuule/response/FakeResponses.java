package fi.kuule.response;

import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers in memory; marks the invitation and stores the answer, both or neither. */
final class FakeResponses implements Responses {
    final Map<ResponseKey, Response> rows = new LinkedHashMap<>();
    private final FakeInvitations invitations;

    FakeResponses(FakeInvitations invitations) {
        this.invitations = invitations;
    }

    Response only() {
        if (rows.size() != 1) throw new AssertionError(rows.size() + " answers instead of one");
        return rows.values().iterator().next();
    }

    @Override
    public boolean addFirst(Response response, InvitationId invitation) {
        if (!invitations.rows.containsKey(invitation) || !invitations.answered.add(invitation)) return false;
        return add(response);
    }

    @Override
    public boolean add(Response response) {
        return rows.putIfAbsent(response.key(), response) == null;
    }

    @Override
    public void addAll(List<Response> responses) {
        responses.forEach(response -> rows.put(response.key(), response));
    }

    @Override
    public Optional<Response> find(ResponseKey key) {
        return Optional.ofNullable(rows.get(key));
    }

    @Override
    public boolean remove(ResponseKey key) {
        return rows.remove(key) != null;
    }

    @Override
    public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
        new ArrayList<>(rows.values())
                .stream()
                        .filter(response -> response.key().service() == service
                                && response.key().day().equals(day))
                        .forEach(consumer);
    }

    @Override
    public void recell(ResponseKey key, String cell, String channel) {
        throw new UnsupportedOperationException();
    }
}
