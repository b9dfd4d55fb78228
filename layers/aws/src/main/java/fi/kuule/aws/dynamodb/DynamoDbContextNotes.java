package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import java.util.List;

/** Dated notes in the Register table, by their id. */
public final class DynamoDbContextNotes implements ContextNotes {
    private final RegisterTable register;

    public DynamoDbContextNotes(RegisterTable register) {
        this.register = register;
    }

    @Override
    public List<ContextNote> findAll() {
        return register.findAll(RegisterTable.NOTE).stream().map(NoteItem::read).toList();
    }

    @Override
    public void put(ContextNote note) {
        register.put(NoteItem.put(RegisterTable.item(RegisterTable.NOTE, note.id()), note));
    }

    @Override
    public boolean remove(String id) {
        return register.remove(RegisterTable.NOTE, id);
    }
}
