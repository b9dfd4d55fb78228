package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.mail.HeaderText;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import fi.kuule.wave.ExampleLetters;
import fi.kuule.wave.InvitationLetters.Links;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;

/** The mail of an invitation by the very words and templates that the real one has. */
public final class ExampleLetter implements ExampleLetters {
    @Override
    public Example compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Language language,
            int round,
            Links links,
            Occasion occasion) {
        InvitationView view = new InvitationWording(language, organisation, service, occasion)
                .view(survey, wave(survey), round, links);
        return new Example(
                new HeaderText(view.subject()),
                view.preheader(),
                MailTemplates.render("invitation", view),
                MailTemplates.render("invitation_text", view));
    }

    /** As long as the survey itself. */
    private static Wave wave(Survey survey) {
        return new Wave(
                new WaveId("esimerkki"),
                survey.ref(),
                WaveState.DRAFT,
                survey.opens(),
                survey.closes(),
                1,
                1,
                0,
                Instant.EPOCH,
                1);
    }
}
