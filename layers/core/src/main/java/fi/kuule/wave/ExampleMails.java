package fi.kuule.wave;

import fi.kuule.language.Language;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.survey.Survey;
import fi.kuule.wave.ExampleLetters.Example;
import fi.kuule.wave.ExampleLetters.Occasion;
import fi.kuule.wave.InvitationLetters.Links;
import java.net.URI;

/** The mails of a survey as they will be, with links that lead to nobody's invitation: no key makes these tokens. */
public final class ExampleMails {
    /** Has the form of a token, and is none: its page says that the link does not work, and stores nothing. */
    public static final String TOKEN = "esimerkki-exempel-demo";

    private final Organisations organisations;
    private final ExampleLetters letters;
    private final URI base;

    /** @param base where the pages are, without a trailing slash */
    public ExampleMails(Organisations organisations, ExampleLetters letters, URI base) {
        this.organisations = organisations;
        this.letters = letters;
        this.base = base;
    }

    public Example compose(Survey survey, Service service, Language language, int round, Occasion occasion) {
        return letters.compose(organisation(), service, survey, language, round, links(), occasion);
    }

    Organisation organisation() {
        return organisations
                .find()
                .orElseThrow(() -> new IllegalStateException("compose an example mail: no organisation"));
    }

    private Links links() {
        return new Links(page("/s/" + TOKEN), page("/u/" + TOKEN + TOKEN), page("/tietosuoja"));
    }

    private URI page(String path) {
        return URI.create(base + path);
    }
}
