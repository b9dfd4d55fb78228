package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyPublication;
import fi.kuule.survey.SurveyPublication.Published;
import fi.kuule.survey.SurveyPublication.Unchanged;
import fi.kuule.survey.Surveys;

/** {@code /api/surveys}. */
final class SurveysResource {
    private final Surveys surveys;
    private final SurveyPublication publication;

    SurveysResource(Surveys surveys, SurveyPublication publication) {
        this.surveys = surveys;
        this.publication = publication;
    }

    HttpReply list(Call call) {
        return Replies.list("surveys", surveys.findAll(), SurveyDocument::write);
    }

    HttpReply get(Call call) {
        return call.id("id", SurveyId::new)
                .then(id -> surveys.newest(id)
                        .map(survey -> Replies.ok(SurveyDocument.write(survey)))
                        .orElseGet(() -> Problem.notFound("survey").reply()));
    }

    HttpReply put(Call call) {
        return call.id("id", SurveyId::new)
                .then(id -> call.document(fields -> SurveyDocument.read(id.value(), fields))
                        .then(survey -> switch (publication.publish(id, survey)) {
                            case Published published -> Replies.created(SurveyDocument.write(published.survey()));
                            case Unchanged unchanged -> Replies.ok(SurveyDocument.write(unchanged.survey()));
                        }));
    }
}
