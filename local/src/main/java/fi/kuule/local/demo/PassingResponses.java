package fi.kuule.local.demo;

import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers, which are kept, to invitations that are not. */
record PassingResponses(Responses kept, PassingInvitations invitations) implements Responses {
    @Override
    public boolean addFirst(Response response, InvitationId invitation) {
        return invitations.answer(invitation) && kept.add(response);
    }

    @Override
    public boolean add(Response response) {
        return kept.add(response);
    }

    @Override
    public void addAll(List<Response> responses) {
        kept.addAll(responses);
    }

    @Override
    public Optional<Response> find(ResponseKey key) {
        return kept.find(key);
    }

    @Override
    public boolean remove(ResponseKey key) {
        return kept.remove(key);
    }

    @Override
    public void ofDay(int service, LocalDate day, Consumer<Response> consumer) {
        kept.ofDay(service, day, consumer);
    }

    @Override
    public void recell(ResponseKey key, String cell, String channel) {
        kept.recell(key, cell, channel);
    }
}
