package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.response.Answering;
import fi.kuule.response.Link;
import fi.kuule.response.ResponseCapture;
import fi.kuule.views.CitizenPages;
import fi.kuule.views.CodePages;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /s}: where the code of a letter is typed. Shows the questionnaire, whose answer goes to the letter's own address. */
final class CodeDoor implements Door {
    private final ResponseCapture capture;
    private final Organisations organisations;

    CodeDoor(ResponseCapture capture, Organisations organisations) {
        this.capture = capture;
        this.organisations = organisations;
    }

    @Override
    public Outcome get(Visit visit) {
        try {
            return visit.typed().isBlank() ? empty(visit) : opened(visit);
        } catch (SdkException e) {
            return Outcome.of("unavailable", 503, new CitizenPages(visit.anybody()).unavailable())
                    .because(e);
        }
    }

    /** Nothing on the page posts to here. */
    @Override
    public Outcome post(Visit visit, Form form) {
        return get(visit);
    }

    private Outcome empty(Visit visit) {
        return Outcome.of("code-form", 200, pages(visit, organisations.find()).empty());
    }

    private Outcome opened(Visit visit) {
        Answering answering = capture.open(new Link.Personal(visit.typed()), "");
        return answering instanceof Answering.UnknownLink unknown
                ? Outcome.of(
                        "code-unknown",
                        404,
                        pages(visit, unknown.organisation()).unknown(visit.typed()))
                : SurveyDoor.outcome(visit, answering);
    }

    private static CodePages pages(Visit visit, Optional<Organisation> organisation) {
        return new CodePages(visit.readersOf(organisation), visit.hasChosenLanguage());
    }
}
