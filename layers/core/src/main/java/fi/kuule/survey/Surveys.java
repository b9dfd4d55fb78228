package fi.kuule.survey;

import java.util.List;
import java.util.Optional;

/** Surveys, every published version of them. */
public interface Surveys {
    Optional<Survey> find(SurveyRef ref);

    /** The newest version. */
    Optional<Survey> newest(SurveyId id);

    /** The newest version of every survey, by id. */
    List<Survey> findAll();

    /** Adds a version; false when this version exists already. */
    boolean add(Survey survey);
}
