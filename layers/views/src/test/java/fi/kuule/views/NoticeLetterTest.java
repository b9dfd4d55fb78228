package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import fi.kuule.mail.Message;
import fi.kuule.mail.NoticeKind;
import fi.kuule.mail.SendingBreaker.Cause;
import fi.kuule.mail.SendingBreaker.Trip;
import fi.kuule.mail.SentCounts;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Organisation;
import fi.kuule.report.NoticeLetters.MailCounts;
import fi.kuule.report.NoticeLetters.NoticeFacts;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeLetterTest {
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("kysely@mantyranta.example");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextOfNoticesIsInEveryLanguage(Language language) {
        Texts texts = Texts.of("notice", language);
        assertEquals(Texts.of("notice", Language.FI).keys(), texts.keys());
        texts.keys().forEach(key -> assertFalse(texts.get(key).isBlank(), key));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNoticesOfAWaveTellEveryCountInHtmlAndText(Language language) {
        for (NoticeKind kind : List.of(NoticeKind.WAVE_SENT, NoticeKind.WAVE_CLOSED)) {
            Message message = compose(kind, language, facts(Optional.empty()));
            for (String count : List.of("871", "862", "843", "14", "77"))
                assertTrue(message.html().contains(count) && message.text().contains(count), kind + " " + count);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNoticeOfAStopTellsWhyAndHowToGoOn(Language language) {
        for (Cause cause : Cause.values()) {
            Trip trip = new Trip(NOW, cause, new SentCounts(993, 57, 57));
            Message message = compose(NoticeKind.SENDING_STOPPED, language, facts(Optional.of(trip)));
            for (String part : List.of("993", "57", "POST /api/sending/resume"))
                assertTrue(message.html().contains(part) && message.text().contains(part), cause + " " + part);
        }
    }

    private static Message compose(NoticeKind kind, Language language, NoticeFacts facts) {
        Organisation organisation = new Organisation(
                LocalText.same("Mäntyranta"),
                List.of(Language.FI),
                ADDRESS,
                ADDRESS,
                Optional.empty(),
                Optional.empty());
        Member member =
                new Member(new MemberId("aino"), "Aino", ADDRESS, language, Member.Role.ADMINISTRATOR, Set.of());
        return new NoticeLetter().compose(kind, organisation, member, facts);
    }

    private static NoticeFacts facts(Optional<Trip> trip) {
        Wave wave = new Wave(
                new WaveId("marraskuu"),
                new SurveyRef(new SurveyId("asiointi"), 1),
                WaveState.RUNNING,
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 20),
                1,
                871,
                0,
                NOW,
                2);
        MailCounts mails = new MailCounts(871, 862, 843, 14, 3);
        return trip.isPresent()
                ? new NoticeFacts(Optional.empty(), MailCounts.NONE, OptionalInt.empty(), trip)
                : new NoticeFacts(Optional.of(wave), mails, OptionalInt.of(77), trip);
    }
}
