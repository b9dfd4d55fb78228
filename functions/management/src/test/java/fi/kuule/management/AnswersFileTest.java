package fi.kuule.management;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.management.Api.Reply;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Rating;
import fi.kuule.response.Response;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyId;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.InvitationId;
import fi.kuule.wave.WaveId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is November 2026: September is closed, October has ended, and its last days are still open. */
class AnswersFileTest {
    private static final String FILE = "/api/surveys/kysely/responses.csv";
    private static final SurveyRef FIRST = new SurveyRef(new SurveyId("kysely"), 1);
    private static final SurveyRef SECOND = new SurveyRef(new SurveyId("kysely"), 2);
    private static final String CONFIDENTIAL = Requests.SURVEY.replace("\"anonymous\"", "\"confidential\"");
    private final Api api = Requests.small();

    @Test
    void anAnonymousAnswerSaysTheMonthTheNumberAndTheWords() {
        sealed(YearMonth.of(2026, 9), 40);
        List<String> lines = lines(api.get(FILE + "?language=en"));
        assertAll(
                () -> assertEquals("Month;Service;Name of the service;Group;Score;Comment", lines.getFirst()),
                () -> assertEquals(41, lines.size()),
                () -> assertTrue(
                        lines.contains("2026-09;kirjasto;Kirjasto;Passive;7;sana 7".replace("Passive", "Neutral"))),
                () -> assertTrue(lines.contains("2026-09;kirjasto;Kirjasto;Critical;1;'=1+1"), lines::toString));
    }

    @Test
    void noDayNoReceiptAndNoGroupOfPeopleStandsInIt() {
        sealed(YearMonth.of(2026, 9), 40);
        String text = api.get(FILE).text();
        assertAll(
                () -> assertFalse(text.matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"), text),
                () -> assertFalse(text.contains("16-29")),
                () -> assertFalse(text.contains("anonyymi")),
                () -> assertFalse(text.contains("aalto")),
                () -> assertFalse(text.contains("mail")));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        sealed(YearMonth.of(2026, 8), 3);
        sealed(YearMonth.of(2026, 9), 40);
        Reply reply = api.get(FILE + "?from=2026-08&to=2026-10");
        assertEquals(41, lines(reply).size());
        assertEquals(
                "not-closed=1, withheld=1",
                reply.headers().path("Kuule-Left-Out").asText());
    }

    @Test
    void columnsAreNamedInTheLanguageAskedForElseTheOrganisations() {
        assertTrue(api.get(FILE).text().startsWith("Kuukausi;Palvelu;"));
        assertTrue(api.get(FILE + "?language=sv").text().startsWith("Månad;Tjänst;"));
        assertTrue(api.get(FILE + "?bom=true").text().startsWith("\uFEFFKuukausi"));
        assertEquals(
                "attachment; filename=\"kysely-2025-11-2026-10.csv\"",
                api.get(FILE).headers().path("Content-Disposition").asText());
    }

    @Test
    void aConfidentialSurveyIsToldWholeAndThatIsLogged() {
        api.put("/api/surveys/kysely", CONFIDENTIAL);
        confidential(LocalDate.of(2026, 11, 20), "Soittakaa minulle");
        api.log.clear();
        Reply reply = api.get(FILE + "?language=en");
        assertAll(
                () -> assertEquals(
                        List.of(
                                "Day;Service;Name of the service;Score;Comment;Age"
                                        + " group;Area;Language;Touchpoint;Population;Channel;Wave;Invitation",
                                "2026-11-20;kirjasto;Kirjasto;3;Soittakaa minulle;16-29;;fi;tiski;kesä;mail;aalto;"
                                        + "k".repeat(43)),
                        lines(reply)),
                () -> assertEquals(
                        "taken confidential-answers survey=kysely from=2025-12 to=2026-11 rows=1", api.log.getFirst()),
                () -> assertTrue(api.log.stream().noneMatch(line -> line.contains("Soittakaa"))));
    }

    @Test
    void thePromiseThatWasMadeHoldsWhateverTheNextVersionSays() {
        sealed(YearMonth.of(2026, 9), 40);
        api.put("/api/surveys/kysely", CONFIDENTIAL);
        confidential(LocalDate.of(2026, 11, 20), "Soittakaa minulle");
        List<String> open = lines(api.get(FILE));
        List<String> released = lines(api.get(FILE + "?privacy=anonymous"));
        assertAll(
                () -> assertEquals(2, open.size()),
                () -> assertEquals(41, released.size()),
                () -> assertTrue(released.stream().noneMatch(line -> line.contains("Soittakaa"))));
    }

    @Test
    void aFileThatDoesNotFitIsRefusedAndNotCut() {
        api.put("/api/surveys/kysely", CONFIDENTIAL);
        IntStream.range(0, 600).forEach(i -> confidential(LocalDate.of(2026, 11, 1 + i % 20), i + "\n".repeat(9_900)));
        Reply refused = api.get(FILE);
        assertEquals(413, refused.status());
        assertTrue(refused.detail().contains("fewer months"), refused::detail);
        assertEquals(200, api.get(FILE + "?to=2026-10").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026",
                "to=x",
                "from=2026-05&to=2026-04",
                "from=2025-01&to=2026-01",
                "privacy=secret",
                "language=de",
                "service=Kirjasto",
                "service=muu",
                "bom=1",
                "format=xlsx"
            })
    void whatCannotBeMeantIs400(String query) {
        assertEquals(400, api.get(FILE + "?" + query).status());
    }

    @Test
    void aSurveyThatIsNotThereIs404() {
        assertEquals(404, api.get("/api/surveys/muu/responses.csv").status());
    }

    private static List<String> lines(Reply reply) {
        assertEquals(200, reply.status(), reply::text);
        return reply.text().lines().toList();
    }

    private void sealed(YearMonth month, int answers) {
        List<Response> rows = IntStream.range(0, answers)
                .mapToObj(i -> response(
                        month.atDay(1 + i % 28),
                        "anonyymi" + i,
                        FIRST,
                        i % 11,
                        i == 1 ? "=1+1" : "sana " + i,
                        Optional.empty()))
                .toList();
        rows.forEach(row -> api.answers.rows.put(row.key(), row));
        Tally total = rows.stream().map(row -> Tally.of(row.rating())).reduce(Tally.EMPTY, Tally::plus);
        Set<LocalDate> days = rows.stream().map(row -> row.key().day()).collect(Collectors.toSet());
        api.answers.months.add(
                new MonthTally(new ServiceId("kirjasto"), month, FIRST, total, Map.of(), Map.of(), days, days.size()));
    }

    private void confidential(LocalDate day, String why) {
        Response row = response(
                day,
                "kutsuttu" + api.answers.rows.size(),
                SECOND,
                3,
                why,
                Optional.of(new InvitationId("k".repeat(43))));
        api.answers.rows.put(row.key(), row);
    }

    private static Response response(
            LocalDate day, String id, SurveyRef survey, int rating, String why, Optional<InvitationId> invitation) {
        return new Response(
                new ResponseKey(1, day, id),
                new ServiceId("kirjasto"),
                survey,
                Optional.of(new WaveId("aalto")),
                "16-29|*|fi||tiski" + (invitation.isPresent() ? "|kesä" : ""),
                "mail",
                new Rating(rating),
                Optional.of(why),
                invitation,
                day.plusYears(2));
    }
}
