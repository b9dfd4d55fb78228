package fi.kuule.score;

import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.response.Responses;
import fi.kuule.wave.InvitationId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers in memory. */
public final class MemoryResponses implements Responses {
    public final Map<ResponseKey, Response> rows = new LinkedHashMap<>();
    /** Reading this day breaks, once it is set. */
    public Optional<LocalDate> broken = Optional.empty();
    /** What happens while a day is read. */
    public Consumer<LocalDate> meanwhile = day -> {};

    @Override
    public boolean addFirst(Response response, InvitationId invitation) {
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
        if (broken.filter(day::equals).isPresent()) throw new IllegalStateException("the store is down");
        meanwhile.accept(day);
        List.copyOf(rows.values()).stream()
                .filter(row -> row.key().service() == service && row.key().day().equals(day))
                .forEach(consumer);
    }

    @Override
    public void recell(ResponseKey key, String cell, String channel) {
        rows.computeIfPresent(
                key,
                (k, row) -> new Response(
                        k,
                        row.service(),
                        row.survey(),
                        row.wave(),
                        cell,
                        channel,
                        row.rating(),
                        row.why(),
                        row.invitation(),
                        row.expires()));
    }
}
