package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
import fi.kuule.response.AnswerMapping;
import fi.kuule.response.AnswerMapping.ServiceSource;
import fi.kuule.response.AnswerTable;
import fi.kuule.response.RejectedRow.Why;
import fi.kuule.response.Response;
import fi.kuule.response.TimeColumn;
import fi.kuule.score.AnswerImport.Done;
import fi.kuule.survey.Question;
import fi.kuule.survey.SurveyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private final PastWorld world = new PastWorld();

    @Test
    void goodRowsAreStoredWithDayScoreAndReason() {
        Done done = done(run(row("5.10.2026 14:30", "9", "  Ystävällistä väkeä \r\nja nopeaa ", "kirjasto")));
        assertEquals(1, done.accepted());
        Response stored = world.responses.rows.values().iterator().next();
        assertEquals(DAY, stored.key().day());
        assertEquals(9, stored.rating().value());
        assertEquals(Optional.of("Ystävällistä väkeä \nja nopeaa"), stored.why());
        assertEquals(Response.IMPORT, stored.channel());
        assertEquals("*|*|*", stored.cell());
        assertEquals(LocalDate.of(2028, 11, 30), stored.expires());
    }

    @Test
    void everyFaultOfEveryRowIsToldAndGoodRowsAreStoredAllTheSame() {
        Done done = done(run(
                row("5.10.2026 14:30", "9", "", "kirjasto"),
                row("2026-10-05", "11", "", "kirjasto"),
                row("6.10.2026 9:00", "", "", "uimala"),
                row("22.11.2026 9:00", "8", "", "kirjasto"),
                row("6.10.2026 9:00", "8", "x".repeat(Question.MAX_TEXT + 1), "kirjasto"),
                row("6.10.2026 9:00", "7.5", "", "Kirjasto")));
        assertEquals(1, done.accepted());
        assertEquals(5, done.rejectedRows());
        assertEquals(
                List.of(
                        "3 Aika NOT_A_TIME",
                        "3 Arvio NOT_A_SCORE",
                        "4 Arvio NOT_A_SCORE",
                        "4 Palvelu UNKNOWN_SERVICE",
                        "5 Aika IN_THE_FUTURE",
                        "6 Miksi COMMENT_TOO_LONG",
                        "7 Arvio NOT_A_SCORE",
                        "7 Palvelu UNKNOWN_SERVICE"),
                done.rejected().stream()
                        .map(row -> row.line() + " " + row.column() + " " + row.why())
                        .toList());
        assertEquals("7.5", done.rejected().get(6).value());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        AnswerTable table = table(
                row("5.10.2026 14:30", "9", "Hyvä", "kirjasto"),
                row("5.10.2026 14:30", "9", "Hyvä", "kirjasto"),
                row("6.10.2026 9:00", "3", "", "museo"));
        done(world.run(table));
        Set<Response> before = new HashSet<>(world.responses.rows.values());
        Done again = done(world.run(table));
        assertEquals(3, again.accepted());
        assertEquals(before, new HashSet<>(world.responses.rows.values()));
        assertEquals(3, before.size());
    }

    @Test
    void rowsAddedAroundTheOthersAddOnlyThemselves() {
        done(run(row("5.10.2026 14:30", "9", "Hyvä", "kirjasto")));
        done(run(
                row("4.10.2026 8:00", "1", "", "kirjasto"),
                row("5.10.2026 14:30", "9", "Hyvä", "kirjasto"),
                row("7.10.2026 8:00", "2", "", "kirjasto")));
        assertEquals(3, world.responses.rows.size());
    }

    @Test
    void theDaysAreCountedAtOnceAndMarkedForTheNight() {
        Done done = done(run(
                row("5.10.2026 14:30", "9", "", "kirjasto"),
                row("5.10.2026 15:30", "2", "", "kirjasto"),
                row("5.10.2026 15:30", "2", "", "museo")));
        assertEquals(2, done.days());
        DayTally day = world.tallies.days(new ServiceId("kirjasto"), DAY, DAY).get(0);
        assertEquals(2, day.total().n());
        assertEquals(LocalDate.of(2026, 12, 21), day.openUntil());
        assertEquals(2, world.touched.size());
    }

    @Test
    void ofManyDaysTheNewestAreCountedAtOnceAndTheNightCountsTheRest() {
        String[][] rows = new String[AnswerImport.COUNTED_AT_ONCE + 2][];
        for (int i = 0; i < rows.length; i++) {
            LocalDate day = DAY.minusDays(i);
            rows[i] = row(
                    day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear() + " 9:00", "9", "", "museo");
        }
        Done done = done(run(rows));
        assertEquals(rows.length, done.days());
        assertEquals(AnswerImport.COUNTED_AT_ONCE, done.counted());
        assertEquals(rows.length, world.touched.size());
        ServiceId museum = new ServiceId("museo");
        assertEquals(1, world.tallies.days(museum, DAY, DAY).size());
        LocalDate oldest = DAY.minusDays(rows.length - 1L);
        assertEquals(List.of(), world.tallies.days(museum, oldest, oldest));
    }

    @Test
    void answersOfSealedDaysAreRejectedByRow() {
        world.seal("kirjasto", DAY);
        Done done = done(run(row("5.10.2026 14:30", "9", "", "kirjasto"), row("6.10.2026 14:30", "9", "", "kirjasto")));
        assertEquals(1, done.accepted());
        assertEquals(Why.SEALED_DAY, done.rejected().get(0).why());
        assertEquals(2, done.rejected().get(0).line());
    }

    @Test
    void aMappedColumnThatIsMissingOrTwiceMakesTheFileUnfit() {
        AnswerTable table = new AnswerTable(List.of("Aika", "Arvio", "Arvio", "Palvelu"), List.of());
        assertEquals(new AnswerImport.UnfitColumns(List.of("Arvio", "Miksi")), world.run(table));
    }

    @Test
    void anUnknownSurveyOrMappingIsSaid() {
        AnswerTable table = table();
        assertInstanceOf(AnswerImport.UnknownSurvey.class, world.answerImport.run(new SurveyId("muu"), "vanha", table));
        assertInstanceOf(AnswerImport.UnknownMapping.class, world.answerImport.run(PastWorld.SURVEY, "muu", table));
    }

    @Test
    void aFixedServiceNeedsNoColumn() {
        world.map(new AnswerMapping(
                "vanha",
                new TimeColumn("Aika", "d.M.yyyy H:mm", PastWorld.ZONE, Language.FI),
                "Arvio",
                Optional.empty(),
                new ServiceSource.Fixed(new ServiceId("museo"))));
        done(run(row("5.10.2026 14:30", "10", "ei lueta", "kirjasto")));
        Response stored = world.responses.rows.values().iterator().next();
        assertEquals(new ServiceId("museo"), stored.service());
        assertTrue(stored.why().isEmpty());
    }

    @Test
    void blankRowsAreNoRows() {
        Done done = done(run(row("", " ", "", "")));
        assertEquals(new Done(0, List.of(), 0, 0), done);
    }

    private AnswerImport.Outcome run(String[]... rows) {
        return world.run(table(rows));
    }

    private static Done done(AnswerImport.Outcome outcome) {
        return assertInstanceOf(Done.class, outcome);
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static AnswerTable table(String[]... rows) {
        List<AnswerTable.Row> numbered = new ArrayList<>();
        for (String[] row : rows) numbered.add(new AnswerTable.Row(numbered.size() + 2, List.of(row)));
        return new AnswerTable(List.of("Aika", "Arvio", "Miksi", "Palvelu"), numbered);
    }
}
