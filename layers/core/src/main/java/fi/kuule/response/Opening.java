package fi.kuule.response;

import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** Leads a link to its questionnaire, as long as that can be answered. */
final class Opening {
    private final Organisations organisations;
    private final Questionnaires questionnaires;
    private final ZoneId zone;

    Opening(Organisations organisations, Questionnaires questionnaires, ZoneId zone) {
        this.organisations = organisations;
        this.questionnaires = questionnaires;
        this.zone = zone;
    }

    /** What comes of the questionnaire when it is open, else why it is not. */
    Answering whenOpen(Link link, Instant now, Function<Questionnaire, Answering> then) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Organisation> organisation = organisations.find();
        Optional<Questionnaire> found = organisation.flatMap(ours -> questionnaires.find(link, ours, now));
        if (found.isEmpty()) return new Answering.UnknownLink(organisation);
        Questionnaire questionnaire = found.get();
        return switch (questionnaire.on(today)) {
            case OPEN -> then.apply(questionnaire);
            case NOT_YET_OPEN -> new Answering.NotYetOpen(questionnaire);
            case WITHDRAWN -> new Answering.Withdrawn(questionnaire);
            case CLOSED -> new Answering.Closed(questionnaire, !today.isAfter(questionnaire.closes()));
        };
    }
}
