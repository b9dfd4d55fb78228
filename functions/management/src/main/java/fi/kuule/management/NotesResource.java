package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.organisation.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** {@code /api/services/{id}/notes}: what happened when, of the service and of the whole organisation. */
final class NotesResource {
    private final Services services;
    private final ContextNotes notes;
    private final RandomGenerator random;

    NotesResource(Services services, ContextNotes notes, RandomGenerator random) {
        this.services = services;
        this.notes = notes;
        this.random = random;
    }

    HttpReply list(Call call) {
        return service(call, service -> Replies.list("notes", of(service), NoteDocument::write));
    }

    HttpReply post(Call call) {
        String name = call.name().orElseGet(() -> Slug.random(random));
        return service(
                call,
                service -> call.document(fields -> NoteDocument.read(service, name, fields))
                        .then(note -> post(service, note)));
    }

    private HttpReply post(ServiceId service, ContextNote note) {
        if (find(note.id()).filter(known -> !known.concerns(service)).isPresent())
            return Problem.of(ProblemKind.CONFLICT, "another service has a note of this id")
                    .reply();
        notes.put(note);
        return Replies.created(NoteDocument.write(note));
    }

    HttpReply delete(Call call) {
        return service(
                call,
                service -> call.id("note", Function.identity())
                        .then(id ->
                                find(id).filter(note -> note.concerns(service)).isPresent() && notes.remove(id)
                                        ? Replies.none()
                                        : Problem.notFound("note").reply()));
    }

    private HttpReply service(Call call, Function<ServiceId, HttpReply> action) {
        return call.id("id", ServiceId::new)
                .then(id -> services.find(id)
                        .map(service -> action.apply(service.id()))
                        .orElseGet(() -> Problem.notFound("service").reply()));
    }

    /** Oldest first. */
    private List<ContextNote> of(ServiceId service) {
        return notes.findAll().stream()
                .filter(note -> note.concerns(service))
                .sorted(Comparator.comparing(ContextNote::day).thenComparing(ContextNote::id))
                .toList();
    }

    private Optional<ContextNote> find(String id) {
        return notes.findAll().stream().filter(note -> note.id().equals(id)).findFirst();
    }
}
