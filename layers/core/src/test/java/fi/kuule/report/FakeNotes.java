package fi.kuule.report;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ContextNotes;
import java.util.ArrayList;
import java.util.List;

final class FakeNotes implements ContextNotes {
    final List<ContextNote> all = new ArrayList<>();

    @Override
    public List<ContextNote> findAll() {
        return List.copyOf(all);
    }

    @Override
    public void put(ContextNote note) {
        all.add(note);
    }

    @Override
    public boolean remove(String id) {
        return all.removeIf(note -> note.id().equals(id));
    }
}
