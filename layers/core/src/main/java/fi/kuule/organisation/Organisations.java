package fi.kuule.organisation;

import java.util.Optional;

/** The one organisation of this stack. */
public interface Organisations {
    Optional<Organisation> find();

    void put(Organisation organisation);
}
