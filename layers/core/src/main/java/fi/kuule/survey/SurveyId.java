package fi.kuule.survey;

import fi.kuule.organisation.Slug;

/** The id of a survey. */
public record SurveyId(String value) {
    public SurveyId {
        Slug.require("survey id", value);
    }
}
