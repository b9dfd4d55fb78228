package fi.kuule.survey;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which published versions of a survey promised what: the promise that was made holds, whatever later versions say. */
public final class SurveyVersions {
    private final Surveys surveys;

    public SurveyVersions(Surveys surveys) {
        this.surveys = surveys;
    }

    /** The versions under this promise. */
    public Set<SurveyRef> of(Survey newest, Privacy privacy) {
        return IntStream.rangeClosed(1, newest.ref().version())
                .mapToObj(version -> surveys.find(new SurveyRef(newest.ref().id(), version)))
                .flatMap(Optional::stream)
                .filter(survey -> survey.privacy() == privacy)
                .map(Survey::ref)
                .collect(Collectors.toSet());
    }
}
