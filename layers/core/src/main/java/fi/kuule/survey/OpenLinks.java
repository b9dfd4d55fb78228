package fi.kuule.survey;

import java.util.List;
import java.util.Optional;

/** Open links by code. */
public interface OpenLinks {
    Optional<OpenLink> find(String code);

    List<OpenLink> findAll();

    void put(OpenLink link);
}
