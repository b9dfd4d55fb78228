package fi.kuule.tests.weather;

import fi.kuule.access.Digest;
import fi.kuule.language.Language;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.MailState;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Invitation;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Things to write in bad weather. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final SurveyRef SURVEY = SurveyRef.parse("asiointi@1");
    static final ServiceId LIBRARY = new ServiceId("kirjasto");

    private Examples() {}

    static Invitation invitation(WaveId wave, String name) {
        return new Invitation(
                new InvitationId(Digest.sha256(name)),
                wave,
                LIBRARY,
                Optional.empty(),
                Language.FI,
                "16-29|keskusta|fi",
                Optional.of(new EmailAddress("asukas@posti.example")),
                MailState.READY,
                false,
                Optional.of(NOW),
                NOW.plusSeconds(10_000_000));
    }

    static Response response(String secret) {
        return new Response(
                new ResponseKey(1, DAY, Digest.sha256(secret)),
                LIBRARY,
                SURVEY,
                Optional.empty(),
                "*|*|fi",
                Response.MAIL,
                new Rating(9),
                Optional.of("Hyvä"),
                Optional.empty(),
                LocalDate.of(2028, 11, 30));
    }

    static Wave wave(String id) {
        return new Wave(new WaveId(id), SURVEY, WaveState.DRAFT, DAY, DAY, 1, 40, 0, NOW, 1);
    }
}
