package fi.kuule.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeLetterTest {
    private static final Instant NOW = Instant.parse("2026-11-10T08:00:00Z");
    private static final EmailAddress ADDRESS = new EmailAddress("kysely@mantyranta.example");
    private static final MailCounts MAILS = new MailCounts(871, 862, 843, 14, 3);
    private static final Wave WAVE = new Wave(
            new WaveId("k3w9x2p7qa"),
            new SurveyRef(new SurveyId("asiointi"), 1),
            WaveState.RUNNING,
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 20),
            1,
            871,
            0,
            NOW,
            2);

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
    void theNoticesOfAWaveTellEveryCountOfMailsAndOnlyThatOfItsEndTheAnswers(Language language) {
        for (NoticeKind kind : List.of(NoticeKind.WAVE_SENT, NoticeKind.WAVE_CLOSED)) {
            Message message = compose(kind, language, facts(Optional.empty()));
            for (String count : List.of("871", "862", "843", "14"))
                assertTrue(message.html().contains(count) && message.text().contains(count), kind + " " + count);
            assertEquals(kind == NoticeKind.WAVE_CLOSED, message.text().contains(": 77\n"), message.text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WAVE_SENT   | FI | Kutsut on lähetetty: asiointi, 20.11.2026
        WAVE_SENT   | SV | Inbjudningarna har skickats: asiointi, 20.11.2026
        WAVE_SENT   | EN | The invitations have gone out: asiointi, 20 November 2026
        WAVE_CLOSED | FI | Kierros on päättynyt: asiointi, 20.11.2026
        WAVE_CLOSED | SV | Omgången är avslutad: asiointi, 20.11.2026
        WAVE_CLOSED | EN | The wave has ended: asiointi, 20 November 2026
        """)
    void aWaveIsCalledByItsSurveyAndLastDayAndItsIdStandsAmongTheFactsAlone(
            NoticeKind kind, Language language, String subject) {
        Message message = compose(kind, language, facts(Optional.empty()));
        assertEquals(subject, message.subject().value());
        assertEquals(2, message.text().split("k3w9x2p7qa", -1).length, message.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        77 | false | Kysyttiin 871, vastanneita 77.                    | Vastasi: 77
        77 | true  | Kysyttiin sähköpostilla 871.                      | Vastasi (myös kirjeen saaneet): 77
           | false | Kysyttiin 871. Vastaukset lasketaan ensi yönä.    | Vastasi: lasketaan ensi yönä
           | true  | Kysyttiin 871. Vastaukset lasketaan ensi yönä.    | Vastasi (myös kirjeen saaneet): lasketaan ensi yönä
        """)
    void answersStandBesideThoseAskedOnlyWhereTheyAreAnswersOfThese(
            Integer answered, boolean letters, String preheader, String row) {
        OptionalInt counted = answered == null ? OptionalInt.empty() : OptionalInt.of(answered);
        NoticeFacts facts = new NoticeFacts(Optional.of(WAVE), MAILS, letters, counted, Optional.empty());
        Message message = compose(NoticeKind.WAVE_CLOSED, Language.FI, facts);
        assertTrue(message.html().contains(">" + preheader + "&#8199;"), message.html());
        assertTrue(message.text().contains("\n" + row + "\n"), message.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        77 | Kysyttiin 871, vastanneita vähintään 77.                             | Vastasi: vähintään 77
        0  | Kysyttiin 871. Vastasi liian harva, jotta määrää voisi kertoa. | Vastasi: liian harva, jotta määrää voisi kertoa
        """)
    void ofServicesOfFewItIsToldThatTheyAreNotInTheSum(int answered, String preheader, String row) {
        NoticeFacts facts =
                new NoticeFacts(Optional.of(WAVE), MAILS, false, OptionalInt.of(answered), true, Optional.empty());
        Message message = compose(NoticeKind.WAVE_CLOSED, Language.FI, facts);
        assertTrue(message.html().contains(">" + preheader + "&#8199;"), message.html());
        assertTrue(message.text().contains("\n" + row + "\n"), message.text());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "14, false"})
    void nothingIsToBeDoneOnlyWhereNoAddressIsToBeLookedInto(int bounced, boolean nothing) {
        MailCounts mails = new MailCounts(871, 862, 843, bounced, 3);
        NoticeFacts facts = new NoticeFacts(Optional.of(WAVE), mails, false, OptionalInt.empty(), Optional.empty());
        String text = compose(NoticeKind.WAVE_SENT, Language.FI, facts).text();
        assertEquals(nothing, text.contains("Sinun ei tarvitse tehdä nyt mitään."), text);
        assertEquals(!nothing, text.contains("Tarkista, mistä"), text);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "FI_SELKO")
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
        return trip.isPresent()
                ? new NoticeFacts(Optional.empty(), MailCounts.NONE, false, OptionalInt.empty(), trip)
                : new NoticeFacts(Optional.of(WAVE), MAILS, false, OptionalInt.of(77), trip);
    }
}
