package fi.kuule.response;

import java.util.List;
import java.util.Optional;

/** Mappings for the import of past answers, by name. */
public interface AnswerMappings {
    Optional<AnswerMapping> find(String name);

    /** All mappings, by name. */
    List<AnswerMapping> findAll();

    void put(AnswerMapping mapping);
}
