package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationLetters;
import fi.kuule.wave.Wave;
import java.util.Optional;
import java.util.stream.Stream;

/** The mail of an invitation: HTML and its text twin, in the contact's language where the survey has it. */
public final class InvitationLetter implements InvitationLetters {
    @Override
    public Message compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Wave wave,
            Invitation invitation,
            EmailAddress to,
            Links links) {
        Language language = language(survey, invitation);
        InvitationView view =
                new InvitationWording(language, organisation, service).view(survey, wave, invitation.round(), links);
        return new Message(
                to,
                organisation.sender(),
                new HeaderText(organisation.name().in(language)),
                organisation.replyTo(),
                language,
                new HeaderText(view.subject()),
                MailTemplates.render("invitation", view),
                MailTemplates.render("invitation_text", view),
                Optional.of(links.unsubscribe()));
    }

    private static Language language(Survey survey, Invitation invitation) {
        return Stream.of(invitation.language(), invitation.language().plain())
                .filter(survey.languages()::contains)
                .findFirst()
                .orElse(survey.languages().getFirst());
    }
}
