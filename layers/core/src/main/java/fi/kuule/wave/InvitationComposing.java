package fi.kuule.wave;

import fi.kuule.access.HmacKey;
import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import fi.kuule.mail.AddressKey;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.mail.StopScope;
import fi.kuule.mail.UnsubscribeToken;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Organisations;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.Services;
import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import java.net.URI;
import java.util.Optional;

/** Gathers what an invitation's mail says, and derives its links: they are stored nowhere. */
public final class InvitationComposing {
    private final Organisations organisations;
    private final Services services;
    private final Surveys surveys;
    private final Keys keys;
    private final InvitationLetters letters;
    private final URI base;

    /** @param base where the pages are, without a trailing slash */
    public InvitationComposing(
            Organisations organisations,
            Services services,
            Surveys surveys,
            Keys keys,
            InvitationLetters letters,
            URI base) {
        this.organisations = organisations;
        this.services = services;
        this.surveys = surveys;
        this.keys = keys;
        this.letters = letters;
        this.base = base;
    }

    Message compose(Wave wave, Invitation invitation, EmailAddress to) {
        Organisation organisation = found(organisations.find(), "the organisation", invitation);
        Service service = found(
                services.find(invitation.service()),
                "service " + invitation.service().value(),
                invitation);
        Survey survey = found(surveys.find(wave.survey()), "survey " + wave.survey(), invitation);
        return letters.compose(organisation, service, survey, wave, invitation, to, links(wave, invitation, to));
    }

    private InvitationLetters.Links links(Wave wave, Invitation invitation, EmailAddress to) {
        LinkToken token = LinkToken.of(keys.key(KeyPurpose.LINK), wave.id(), to, invitation.service());
        if (!token.invitation().equals(invitation.id()))
            throw new IllegalStateException(
                    "the link derived for invitation " + invitation.id().value() + " does not open it");
        return new InvitationLetters.Links(
                page("/s/" + token.value()), page("/u/" + unsubscribe(wave, to)), page("/tietosuoja"));
    }

    private String unsubscribe(Wave wave, EmailAddress to) {
        HmacKey page = keys.key(KeyPurpose.PAGE);
        AddressKey address = AddressKey.of(keys.key(KeyPurpose.ADDRESS), to);
        StopScope survey = new StopScope.OneSurvey(wave.survey().id().value());
        return UnsubscribeToken.of(page, address, survey).value();
    }

    private URI page(String path) {
        return URI.create(base + path);
    }

    private static <T> T found(Optional<T> value, String what, Invitation invitation) {
        return value.orElseThrow(() -> new IllegalStateException(
                "compose the mail of invitation " + invitation.id().value() + ": no " + what));
    }
}
