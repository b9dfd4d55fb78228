package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** A dated note as JSON. */
final class NoteDocument {
    private NoteDocument() {}

    /**
     * @param service in whose path it came
     * @param name the note's id, unless the document gives one
     */
    static Supplier<ContextNote> read(ServiceId service, String name, JsonFields fields) {
        String id = fields.optional("id", DomainValues::slug, name);
        Supplier<LocalDate> day = fields.required("day", JsonValue::date);
        Supplier<LocalText> text = fields.required("text", DomainValues::localText);
        boolean newState = fields.optional("newState", JsonValue::flag, false);
        boolean everyService = fields.optional("everyService", JsonValue::flag, false);
        Optional<ServiceId> about = everyService ? Optional.empty() : Optional.of(service);
        return () -> new ContextNote(id, about, day.get(), text.get(), newState);
    }

    static ObjectNode write(ContextNote note) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", note.id())
                .put("day", note.day().toString());
        node.set("text", DomainValues.write(note.text()));
        return node.put("newState", note.newState())
                .put("everyService", note.service().isEmpty());
    }
}
