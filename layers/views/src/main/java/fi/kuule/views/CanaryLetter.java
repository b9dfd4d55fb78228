package fi.kuule.views;

import fi.kuule.language.Language;
import fi.kuule.mail.HeaderText;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;
import fi.kuule.readiness.CanaryLetters;
import java.util.Optional;

/** The canary, in the organisation's own language. It has no links: there is nobody to follow them. */
public final class CanaryLetter implements CanaryLetters {
    @Override
    public Message compose(Organisation organisation) {
        Language language = organisation.languages().get(0).plain();
        Texts texts = Texts.of("sending", language);
        CanaryView view = new CanaryView(language.tag(), texts.get("canary.subject"), texts.get("canary.text"));
        return new Message(
                SIMULATOR,
                organisation.sender(),
                new HeaderText(organisation.name().in(language)),
                organisation.replyTo(),
                language,
                new HeaderText(view.subject()),
                MailTemplates.render("canary", view),
                view.text(),
                Optional.empty());
    }
}
