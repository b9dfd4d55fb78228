package fi.kuule.response;

import fi.kuule.organisation.Organisations;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.Invitations;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Leaving a survey without answering, by a press that is guarded as an answer's is. It marks the invitation and writes nothing else: no
 * answer knows of it. Who answers later has not left.
 */
public final class Leaving {
    private final Opening opening;
    private final PageSeals seals;
    private final Invitations invitations;
    private final InstantSource clock;

    /** @param zone whose days the survey opens and closes by */
    public Leaving(
            Organisations organisations,
            Questionnaires questionnaires,
            PageSeals seals,
            Invitations invitations,
            InstantSource clock,
            ZoneId zone) {
        this.opening = new Opening(organisations, questionnaires, zone);
        this.seals = seals;
        this.invitations = invitations;
        this.clock = clock;
    }

    public Answering leave(Link.Personal link, LeavingForm form) {
        Instant now = clock.instant();
        return opening.whenOpen(
                link,
                now,
                questionnaire -> questionnaire.answered()
                        ? new Answering.AlreadyAnswered(questionnaire)
                        : press(link, form, questionnaire, now));
    }

    private Answering press(Link link, LeavingForm form, Questionnaire questionnaire, Instant now) {
        Optional<PageSeal> seal = seals.open(link, form.seal(), now);
        boolean accepted = !form.languageOnly()
                && seal.filter(page -> page.acceptsPress(now, form.byHand())).isPresent();
        return accepted
                ? left(form, questionnaire)
                : new Answering.LeavingToConfirm(questionnaire, form, seals.makeConfirming(link, now, seal));
    }

    /** What cannot be left has been answered meanwhile. */
    private Answering left(LeavingForm form, Questionnaire questionnaire) {
        return questionnaire
                        .invitation()
                        .map(Invitation::id)
                        .filter(id -> invitations.leave(id, form.way()))
                        .isPresent()
                ? new Answering.Left(questionnaire, form)
                : new Answering.AlreadyAnswered(questionnaire);
    }
}
