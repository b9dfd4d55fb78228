package fi.kuule.responsecapture;

import fi.kuule.aws.http.Form;
import fi.kuule.response.AnswerForm;
import fi.kuule.response.Answering;
import fi.kuule.response.Leaving;
import fi.kuule.response.LeavingForm;
import fi.kuule.response.Link;
import fi.kuule.response.Questionnaire;
import fi.kuule.response.ResponseCapture;
import fi.kuule.views.Audience;
import fi.kuule.views.CitizenPages;
import fi.kuule.views.LeavingPages;
import fi.kuule.views.Page;
import fi.kuule.views.WayOutField;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code /s/…} and {@code /o/…}: the questionnaire, the answer, and leaving without one. */
final class SurveyDoor implements Door {
    private final ResponseCapture capture;

    private final Leaving leaving;

    SurveyDoor(ResponseCapture capture, Leaving leaving) {
        this.capture = capture;
        this.leaving = leaving;
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
        Optional<LeavingForm> exit = leaving(visit, form);
        return link(visit) instanceof Link.Personal personal && exit.isPresent()
                ? leave(visit, personal, exit.get())
                : submit(visit, answer(visit, form));
    }

    private Outcome leave(Visit visit, Link.Personal link, LeavingForm form) {
        try {
            return outcome(visit, leaving.leave(link, form));
        } catch (SdkException e) {
            return Outcome.of("not-left", 503, new LeavingPages(visit.anybody()).notSaved(form))
                    .because(e);
        }
    }

    private Outcome submit(Visit visit, AnswerForm answer) {
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

    /** Who has chosen a number answers, whatever else the form says. */
    private static Optional<LeavingForm> leaving(Visit visit, Form form) {
        if (!form.field("arvio").orElse("").isBlank()) return Optional.empty();
        return form.field(WayOutField.NAME)
                .flatMap(WayOutField::read)
                .map(way -> new LeavingForm(
                        way,
                        form.field("sivu").orElse(""),
                        form.field(Visit.LANGUAGE).isPresent(),
                        visit.pressedByHand()));
    }

    private static AnswerForm answer(Visit visit, Form form) {
        return new AnswerForm(
                form.field("arvio").orElse(""),
                form.field("miksi").orElse(""),
                form.field("sivu").orElse(""),
                form.field(Visit.LANGUAGE).isPresent(),
                visit.pressedByHand());
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
            case Answering.LeavingToConfirm toConfirm ->
                of(
                        "leaving-to-confirm",
                        200,
                        toConfirm.questionnaire(),
                        leavingPages(visit, toConfirm.questionnaire()).toConfirm(toConfirm));
            case Answering.Left left ->
                of(
                        "left",
                        200,
                        left.questionnaire(),
                        leavingPages(visit, left.questionnaire()).left(left));
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
        return new CitizenPages(audience(visit, questionnaire));
    }

    private static LeavingPages leavingPages(Visit visit, Questionnaire questionnaire) {
        return new LeavingPages(audience(visit, questionnaire));
    }

    private static Audience audience(Visit visit, Questionnaire questionnaire) {
        return visit.audience(
                questionnaire.organisation(), questionnaire.survey().languages(), questionnaire.language());
    }
}
