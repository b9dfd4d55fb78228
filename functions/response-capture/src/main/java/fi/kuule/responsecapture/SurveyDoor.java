package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Link;
import fi.kuule.response.Questionnaire;
import fi.kuule.response.ResponseCapture;
import fi.kuule.views.Audience;
import fi.kuule.views.CitizenPages;
import fi.kuule.views.Page;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /s/…} and {@code /o/…}: the questionnaire and the answer. */
final class SurveyDoor implements Door {
    private final ResponseCapture capture;

    SurveyDoor(ResponseCapture capture) {
        this.capture = capture;
    }

    @Override
    public Outcome get(Visit visit) {
        try {
            return outcome(
                    visit,
                    capture.open(link(visit), visit.request().query("arvio").orElse("")));
        } catch (SdkException e) {
            return Outcome.of("unavailable", 503, new CitizenPages(visit.anybody()).unavailable())
                    .because(e);
        }
    }

    @Override
    public Outcome post(Visit visit, Form form) {
        AnswerForm answer = answer(visit, form);
        try {
            return outcome(visit, capture.submit(link(visit), answer));
        } catch (SdkException e) {
            return Outcome.of("not-saved", 503, new CitizenPages(visit.anybody()).notSaved(answer))
                    .because(e);
        }
    }

    private static Link link(Visit visit) {
        return visit.request().path().startsWith("/o/")
                ? new Link.Open(visit.rest())
                : new Link.Personal(visit.rest(), visit.scanned());
    }

    private static AnswerForm answer(Visit visit, Form form) {
        return new AnswerForm(
                form.field("arvio").orElse(""),
                form.field("miksi").orElse(""),
                form.field("sivu").orElse(""),
                form.field(Visit.LANGUAGE).isPresent(),
                visit.request().header("sec-fetch-user").orElse("").equals("?1"));
    }

    /** What any door shows of a questionnaire. */
    static Outcome outcome(Visit visit, Answering answering) {
        return switch (answering) {
            case Answering.Asked asked ->
                of(
                        "asked",
                        200,
                        asked.questionnaire(),
                        pages(visit, asked.questionnaire()).asked(asked));
            case Answering.Faulty faulty ->
                of(
                        "faulty",
                        422,
                        faulty.questionnaire(),
                        pages(visit, faulty.questionnaire()).faulty(faulty));
            case Answering.ToConfirm toConfirm ->
                of(
                        "to-confirm",
                        200,
                        toConfirm.questionnaire(),
                        pages(visit, toConfirm.questionnaire()).toConfirm(toConfirm));
            case Answering.Thanked thanked ->
                of(
                        "thanked",
                        200,
                        thanked.questionnaire(),
                        pages(visit, thanked.questionnaire()).thanked(thanked));
            case Answering.AlreadyAnswered already ->
                of(
                        "already-answered",
                        200,
                        already.questionnaire(),
                        pages(visit, already.questionnaire()).alreadyAnswered());
            case Answering.Closed closed ->
                of(
                        "closed",
                        410,
                        closed.questionnaire(),
                        pages(visit, closed.questionnaire()).closed(closed));
            case Answering.Withdrawn withdrawn ->
                of(
                        "withdrawn",
                        410,
                        withdrawn.questionnaire(),
                        pages(visit, withdrawn.questionnaire()).withdrawn());
            case Answering.NotYetOpen notYet ->
                of(
                        "not-yet-open",
                        200,
                        notYet.questionnaire(),
                        pages(visit, notYet.questionnaire()).notYetOpen(notYet.questionnaire()));
            case Answering.UnknownLink unknown ->
                Outcome.of(
                        "unknown-link", 404, new CitizenPages(visit.readersOf(unknown.organisation())).unknownLink());
        };
    }

    private static Outcome of(String name, int status, Questionnaire questionnaire, Page page) {
        return Outcome.of(name, status, page).on(questionnaire.survey().ref());
    }

    private static CitizenPages pages(Visit visit, Questionnaire questionnaire) {
        Audience audience = visit.audience(
                questionnaire.organisation(), questionnaire.survey().languages(), questionnaire.language());
        return new CitizenPages(audience);
    }
}
