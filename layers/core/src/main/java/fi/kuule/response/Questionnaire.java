package fi.kuule.response;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Question;
import fi.kuule.survey.Survey;
import fi.kuule.wave.Invitation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a link leads to: one survey about one service.
 *
 * @param opens first day of answering
 * @param closes last day of answering
 * @param ended whether the organisation ended it, whatever the day
 * @param invitation empty for open links
 * @param channel where the link came from
 */
public record Questionnaire(
        Organisation organisation,
        Service service,
        Survey survey,
        LocalDate opens,
        LocalDate closes,
        boolean ended,
        Optional<Invitation> invitation,
        String channel) {
    /** Whether it can be answered. */
    public enum State {
        NOT_YET_OPEN,
        OPEN,
        CLOSED
    }

    State on(LocalDate today) {
        if (ended || today.isAfter(closes)) return State.CLOSED;
        return today.isBefore(opens) ? State.NOT_YET_OPEN : State.OPEN;
    }

    /** The language that the contact list gave. */
    public Optional<Language> language() {
        return invitation.map(Invitation::language);
    }

    int maxText() {
        return survey.questions().stream()
                .filter(Question.OpenText.class::isInstance)
                .mapToInt(question -> ((Question.OpenText) question).maxLength())
                .findFirst()
                .orElse(Question.MAX_TEXT);
    }
}
