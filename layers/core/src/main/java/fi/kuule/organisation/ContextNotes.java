package fi.kuule.organisation;

import java.util.List;

/** The dated notes of the organisation and its services. */
public interface ContextNotes {
    /** All of them, by id. */
    List<ContextNote> findAll();

    void put(ContextNote note);

    /** Removes; false when there was none. */
    boolean remove(String id);
}
