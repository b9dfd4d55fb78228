package fi.kuule.response;

import fi.kuule.organisation.Organisation;
import java.util.List;
import java.util.Optional;

/** What comes of opening a questionnaire, of sending an answer and of leaving without one. */
public sealed interface Answering {
    /**
     * The questionnaire is shown; nothing was stored.
     *
     * @param seal the hidden field of the new page
     */
    record Asked(Questionnaire questionnaire, AnswerForm form, String seal) implements Answering {}

    /** The questionnaire is shown again with everything that was typed; nothing was stored. */
    record Faulty(Questionnaire questionnaire, AnswerForm form, String seal, List<Fault> faults) implements Answering {}

    /** One more press is asked for; nothing was stored. */
    record ToConfirm(Questionnaire questionnaire, AnswerForm form, String seal) implements Answering {}

    /**
     * The answer is stored, now or when the same form came before.
     *
     * @param form as it came: sent again, it gives the same thanks in another language
     */
    record Thanked(Questionnaire questionnaire, AnswerForm form, Receipt receipt, Answer answer) implements Answering {}

    /** Another answer was stored before; nothing changed. */
    record AlreadyAnswered(Questionnaire questionnaire) implements Answering {}

    /** One more press is asked for before somebody has left; nothing was stored. */
    record LeavingToConfirm(Questionnaire questionnaire, LeavingForm form, String seal) implements Answering {}

    /**
     * It is stored that somebody left without answering. The questionnaire stays open to them.
     *
     * @param form as it came: sent again, it gives the same page in another language
     */
    record Left(Questionnaire questionnaire, LeavingForm form) implements Answering {}

    /** @param early whether the organisation ended it before its last day */
    record Closed(Questionnaire questionnaire, boolean early) implements Answering {}

    /** It was sent by mistake. */
    record Withdrawn(Questionnaire questionnaire) implements Answering {}

    record NotYetOpen(Questionnaire questionnaire) implements Answering {}

    /** Unknown, malformed or expired: one case. */
    record UnknownLink(Optional<Organisation> organisation) implements Answering {}
}
