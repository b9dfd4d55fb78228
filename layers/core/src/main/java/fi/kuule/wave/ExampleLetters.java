package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.mail.HeaderText;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import fi.kuule.wave.InvitationLetters.Links;

/** Writes the mail of an invitation to nobody, so that it can be looked at before a wave. */
public interface ExampleLetters {
    /** @param round 0: the first mail, then the reminders */
    Example compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Language language,
            int round,
            Links links,
            Occasion occasion);

    /** What the mail is looked at for. */
    enum Occasion {
        /** On a screen: it is as the mail will be. */
        PREVIEW,
        /** In a mailbox: subject and text say that it is a test. */
        TRIAL
    }

    record Example(HeaderText subject, String preheader, String html, String text) {}
}
