package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.LocalText;
import fi.kuule.organisation.ContextNote;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteChangesTest {
    private static final String YEAR = Reported.times(11, "5/8/32");

    private static ContextNote note(String id, int month, int day) {
        return new ContextNote(
                id, Optional.of(Reported.LIBRARY), LocalDate.of(2026, month, day), LocalText.same("korjattu"), false);
    }

    private static List<NoteChanges.NoteChange> changes(String months, ContextNote... notes) {
        return NoteChanges.of(Reported.months(YEAR + months).notes(notes).report())
                .changes();
    }

    @Test
    void theMonthBeforeIsComparedWithTheFirstThatBeganWithTheDay() {
        NoteChanges.NoteChange change =
                changes("13/9/19 5/8/39 3/13/28", note("automaatti", 9, 1)).getFirst();

        assertEquals(YearMonth.of(2026, 8), change.before().to());
        assertEquals(YearMonth.of(2026, 9), change.after().from());
        assertEquals(51, change.difference().points(), 1);
        assertTrue(change.difference().stands());
    }

    @Test
    void aMonthInTheMiddleOfWhichItHappenedIsOnNeitherSide() {
        NoteChanges.NoteChange change =
                changes("13/9/19 5/8/39 3/13/28", note("automaatti", 9, 15)).getFirst();

        assertEquals(YearMonth.of(2026, 8), change.before().to());
        assertEquals(YearMonth.of(2026, 10), change.after().from());
    }

    @Test
    void nothingIsComparedAcrossAGapOrWithFewAnswersOrBeforeThereIsAnythingAfter() {
        assertEquals(List.of(), changes("- 5/8/39 3/13/28", note("a", 9, 1)));
        assertEquals(List.of(), changes("2/3/9 5/8/39 3/13/28", note("a", 9, 1)));
        assertEquals(List.of(), changes("13/9/19 5/8/39 3/13/28", note("a", 10, 2)));
    }

    @Test
    void severalAreJudgedAtOnce() {
        double alone = changes("9/9/25 5/8/39 3/13/28", note("a", 9, 1))
                .getFirst()
                .difference()
                .p();
        List<NoteChanges.NoteChange> both = changes("9/9/25 5/8/39 3/13/28", note("a", 9, 1), note("b", 10, 1));

        assertEquals(2, both.size());
        assertTrue(both.getFirst().difference().p() > alone);
        assertFalse(both.getLast().difference().stands());
    }
}
