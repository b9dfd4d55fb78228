package fi.kuule.wave;

import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import java.net.URI;

/** Writes the mail of an invitation in the contact's language. */
public interface InvitationLetters {
    Message compose(
            Organisation organisation,
            Service service,
            Survey survey,
            Wave wave,
            Invitation invitation,
            EmailAddress to,
            Links links);

    /**
     * @param survey the personal link, without parameters; {@code ?arvio=7} preselects, {@code ?kieli=sv} sets the language
     * @param unsubscribe stops this survey or all
     */
    record Links(URI survey, URI unsubscribe, URI privacy) {}
}
