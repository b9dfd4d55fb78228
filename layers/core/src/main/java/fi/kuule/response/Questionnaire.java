package fi.kuule.response;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Question;
import fi.kuule.survey.Survey;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Invitation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a link leads to: one survey about one service.
 *
 * @param opens first day of answering
 * @param closes last day of answering
 * @param standing what the organisation has made of it, whatever the day
 * @param invitation empty for open links
 * @param touchpoint where in the service an open link hangs; an invitation has its own
 * @param channel where the link came from
 */
public record Questionnaire(
        Organisation organisation,
        Service service,
        Survey survey,
        LocalDate opens,
        LocalDate closes,
        Standing standing,
        Optional<Invitation> invitation,
        Optional<String> touchpoint,
        String channel) {
    /** What an organisation can make of a questionnaire. */
    public enum Standing {
        OFFERED,
        ENDED,
        /** It was sent by mistake. */
        WITHDRAWN
    }

    /** Whether it can be answered. */
    public enum State {
        NOT_YET_OPEN,
        OPEN,
        CLOSED,
        WITHDRAWN
    }

    State on(LocalDate today) {
        if (standing == Standing.WITHDRAWN) return State.WITHDRAWN;
        if (standing == Standing.ENDED || today.isAfter(closes)) return State.CLOSED;
        return today.isBefore(opens) ? State.NOT_YET_OPEN : State.OPEN;
    }

    /** The same questionnaire, answered by another way than its link. */
    Questionnaire by(String other) {
        return new Questionnaire(organisation, service, survey, opens, closes, standing, invitation, touchpoint, other);
    }

    /** Whether its one answer has come; never for open links. */
    boolean answered() {
        return invitation.filter(Invitation::answered).isPresent();
    }

    /** What an answer tells of its giver who was not invited. */
    Cell anybody() {
        return Cell.EVERYBODY.at(touchpoint.orElse(""));
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
