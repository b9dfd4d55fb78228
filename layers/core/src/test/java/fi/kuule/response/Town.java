package fi.kuule.response;

import fi.kuule.access.HmacKey;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.mail.Reference;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.OpenLink;
import fi.kuule.survey.Privacy;
import fi.kuule.survey.Survey;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.LetterCode;
import fi.kuule.wave.LinkToken;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** An invented municipality with one library survey, an invitation to it and a poster; it is 20 November 2026, noon. */
final class Town {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate CLOSES = LocalDate.of(2026, 11, 30);
    static final ServiceId LIBRARY = new ServiceId("kirjasto");
    static final SurveyRef SURVEY = new SurveyRef(new SurveyId("syksy"), 1);
    static final WaveId WAVE = new WaveId("w1");
    static final LinkToken TOKEN = new LinkToken("Qm7xT2vK9cLr4ZpB8nWd3A");
    static final Link.Personal LINK = new Link.Personal(TOKEN.value());
    static final Link.Open POSTER = new Link.Open("kirjasto-juliste");

    final HmacKey pageKey = new HmacKey(new byte[32]);
    final FakeRegister register = new FakeRegister();
    final FakeInvitations invitations = new FakeInvitations(register.reads);
    final FakeResponses responses = new FakeResponses(invitations);
    final FakeTouched touched = new FakeTouched();
    Instant now = TODAY.atTime(12, 0).atZone(ZONE).toInstant();

    final ResponseCapture capture;
    final Leaving leaving;
    final AnswerEntry entry;
    final Receipts receipts;

    Town() {
        register.organisation = Optional.of(new Organisation(
                LocalText.same("Mäntyrannan kunta"),
                List.of(Language.FI, Language.SV, Language.EN),
                new EmailAddress("kysely@mantyranta.example"),
                new EmailAddress("palaute@mantyranta.example"),
                Optional.empty(),
                Optional.empty()));
        register.services.put(
                LIBRARY,
                new Service(
                        LIBRARY,
                        7,
                        LocalText.same("Kirjasto"),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
        survey(Privacy.ANONYMOUS);
        wave(WaveState.RUNNING);
        invite(now.plusSeconds(86_400 * 60));
        register.openLinks.put(
                POSTER.code(), new OpenLink(POSTER.code(), new SurveyId("syksy"), LIBRARY, Optional.empty(), "poster"));
        register.cells = Map.of("16-29|itakylat|fi", "16-29|*|fi");
        Questionnaires questionnaires = new Questionnaires(
                register.new ServiceRows(),
                register.new SurveyRows(),
                register.new WaveRows(),
                invitations,
                register.new OpenLinkRows());
        entry = new AnswerEntry(
                register.new OrganisationRows(),
                register.new WaveRows(),
                questionnaires,
                new AnswerStore(responses, register.new CellRows()),
                () -> now,
                ZONE,
                new Random(8));
        capture = new ResponseCapture(
                register.new OrganisationRows(),
                questionnaires,
                new PageSeals(purpose -> pageKey, new Random(7)),
                new AnswerStore(responses, register.new CellRows()),
                () -> now,
                ZONE);
        leaving = new Leaving(
                register.new OrganisationRows(),
                questionnaires,
                new PageSeals(purpose -> pageKey, new Random(9)),
                invitations,
                () -> now,
                ZONE);
        receipts = new Receipts(responses, register.new ServiceRows(), touched, () -> now, ZONE);
    }

    void survey(Privacy privacy) {
        register.surveys.put(
                SURVEY,
                new Survey(
                        SURVEY,
                        privacy,
                        List.of(Language.FI, Language.SV, Language.EN),
                        Survey.recommendAndWhy(),
                        LocalDate.of(2026, 11, 1),
                        CLOSES,
                        730,
                        90));
    }

    void wave(WaveState state) {
        register.waves.put(
                WAVE, new Wave(WAVE, SURVEY, state, LocalDate.of(2026, 11, 1), CLOSES, 1, 40, 0, Instant.EPOCH, 1));
    }

    void invite(Instant expires) {
        Invitation invitation = new Invitation(
                TOKEN.invitation(),
                WAVE,
                LIBRARY,
                Optional.empty(),
                Language.FI,
                "16-29|itakylat|fi",
                Optional.of(new EmailAddress("invented.person@mantyranta.example")),
                MailState.SENT,
                false,
                Optional.empty(),
                expires);
        invitations.rows.put(invitation.id(), invitation);
    }

    /** Another person of the wave, by letter. */
    LetterCode inviteByLetter() {
        LetterCode code = new LetterCode("K7PQ-2MXR-9TWH");
        Invitation invitation = new Invitation(
                code.invitation(),
                WAVE,
                LIBRARY,
                Optional.empty(),
                Language.SV,
                "65-|itakylat|sv|letter",
                Optional.of(new Reference("A-10442")),
                MailState.READY,
                false,
                Optional.empty(),
                now.plusSeconds(86_400 * 60));
        invitations.rows.put(invitation.id(), invitation);
        return code;
    }

    void later(long millis) {
        now = now.plusMillis(millis);
    }

    /** Opens the page and returns its hidden field. */
    String open(Link link) {
        return ((Answering.Asked) capture.open(link, "")).seal();
    }

    /** A form as a person sends it from a page that has been read. */
    static AnswerForm form(String rating, String why, String seal) {
        return new AnswerForm(rating, why, seal, false, true);
    }

    /** Opens, reads for ten seconds, sends. */
    Answering answer(Link link, String rating, String why) {
        String seal = open(link);
        later(10_000);
        return capture.submit(link, form(rating, why, seal));
    }
}
