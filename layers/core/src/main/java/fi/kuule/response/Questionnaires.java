package fi.kuule.response;

import fi.kuule.access.Digest;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.response.Questionnaire.Standing;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.OpenLinks;
import fi.kuule.survey.Survey;
import fi.kuule.survey.Surveys;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Invitations;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import fi.kuule.wave.Waves;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Finds what a link leads to. A malformed link costs the same reads as an unknown one: nothing is told by when the answer comes. */
public final class Questionnaires {
    private final Services services;
    private final Surveys surveys;
    private final Waves waves;
    private final Invitations invitations;
    private final OpenLinks openLinks;

    public Questionnaires(
            Services services, Surveys surveys, Waves waves, Invitations invitations, OpenLinks openLinks) {
        this.services = services;
        this.surveys = surveys;
        this.waves = waves;
        this.invitations = invitations;
        this.openLinks = openLinks;
    }

    Optional<Questionnaire> find(Link link, Organisation organisation, Instant now) {
        return switch (link) {
            case Link.Personal personal -> personal(personal, organisation, now);
            case Link.Open open -> open(open, organisation);
        };
    }

    private Optional<Questionnaire> personal(Link.Personal link, Organisation organisation, Instant now) {
        return invitations
                .find(idOf(link))
                .filter(invitation -> now.isBefore(invitation.expires()))
                .flatMap(invitation -> waves.find(invitation.wave())
                        .filter(wave -> wave.state() != WaveState.DRAFT)
                        .map(wave -> invited(organisation, invitation, wave, channel(link, invitation))));
    }

    private static InvitationId idOf(Link.Personal link) {
        return link.code().map(LetterCode::invitation).orElseGet(() -> new InvitationId(digest(link.token())));
    }

    private static String channel(Link.Personal link, Invitation invitation) {
        return switch (invitation.channel()) {
            case EMAIL -> Response.MAIL;
            case LETTER -> link.scanned() ? Response.LETTER_QR : Response.LETTER;
        };
    }

    private Questionnaire invited(Organisation organisation, Invitation invitation, Wave wave, String channel) {
        Survey survey = surveys.find(wave.survey())
                .orElseThrow(() -> new IllegalStateException(
                        "no survey " + wave.survey() + " of wave " + wave.id().value()));
        return new Questionnaire(
                organisation,
                service(invitation.service()),
                survey,
                wave.opens(),
                wave.closes(),
                standing(wave.state()),
                Optional.of(invitation),
                Optional.empty(),
                channel);
    }

    private static Standing standing(WaveState state) {
        return switch (state) {
            case DRAFT, RUNNING, PAUSED -> Standing.OFFERED;
            case CLOSED, STOPPED -> Standing.ENDED;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
    }

    private Optional<Questionnaire> open(Link.Open link, Organisation organisation) {
        String code = link.code().matches("[a-z0-9][a-z0-9-]{0,39}") ? link.code() : digest(link.code());
        return openLinks.find(code).map(found -> anybody(organisation, found));
    }

    private Questionnaire anybody(Organisation organisation, OpenLink link) {
        Survey survey = surveys.newest(link.survey())
                .orElseThrow(() ->
                        new IllegalStateException("no survey " + link.survey().value() + " of an open link"));
        return new Questionnaire(
                organisation,
                service(link.service()),
                survey,
                survey.opens(),
                survey.closes(),
                Standing.OFFERED,
                Optional.empty(),
                link.touchpoint(),
                link.channel());
    }

    private Service service(ServiceId id) {
        return services.find(id).orElseThrow(() -> new IllegalStateException("no service " + id.value()));
    }

    private static String digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
