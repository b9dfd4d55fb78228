package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;

/** A dated note as an item, in the Register and in reports. */
final class NoteItem {
    private NoteItem() {}

    static Item put(Item item, ContextNote note) {
        return item.text("service", note.service().map(ServiceId::value))
                .text("day", note.day().toString())
                .map("text", LocalTextItem.of(note.text()))
                .flag("newState", note.newState());
    }

    static ContextNote read(Item item) {
        return new ContextNote(
                item.text("id"),
                item.optionalText("service").map(ServiceId::new),
                LocalDate.parse(item.text("day")),
                LocalTextItem.read(item.map("text")),
                item.flag("newState"));
    }
}
