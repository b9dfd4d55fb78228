package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static Changes changes(String months) {
        return Changes.of(Reported.months(months).report());
    }

    private static String name(Change change) {
        return change.getClass().getSimpleName();
    }

    @ParameterizedTest
    @CsvSource({
        "30/20/10 5/20/45, Rose",
        "5/20/45 30/20/10, Fell",
        "5/8/39 3/13/28, Chance",
        "1/5/4 3/13/28, TooFew",
        "1/1/1 3/13/28, Untold",
        "5/8/39 - 3/13/28, Gap",
        "5/8/39 0 3/13/28, Untold",
        "3/13/28, First",
        "- - 1/1/1, NoNumber"
    })
    void aChangeIsSaidInTheWordsThatItsAnswersAllow(String months, String change) {
        assertEquals(change, name(changes(months).before()));
    }

    @ParameterizedTest
    @CsvSource({
        "30/20/10 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/8/39 5/20/45, Rose",
        "5/8/39 - - - - - - - - - - - 3/13/28, Chance",
        "5/8/39 5/8/39 3/13/28, First",
        "5/8/39 - - - - - - - - - - - - 3/13/28, Gap"
    })
    void theSameMonthAYearAgoIsComparedToo(String months, String change) {
        assertEquals(change, name(changes(months).yearAgo()));
    }

    @Test
    void basesThatAreComparedDoNotOverlap() {
        for (Base.Span span : Base.Span.values()) {
            Base base = new Base(span, Reported.OCTOBER);
            for (Base other : List.of(base.before(), base.yearAgo())) {
                assertTrue(other.to().isBefore(base.from()), span::toString);
                assertEquals(other.to().minusMonths(span.months() - 1L), other.from());
            }
            assertEquals(base.from().minusMonths(1), base.before().to());
        }
    }

    @Test
    void threeMonthsAreComparedWithTheThreeBefore() {
        Change change = changes("4/4/4 4/4/4 4/4/4 1/4/9 1/4/9 1/4/9").before();

        Difference difference = assertInstanceOf(Change.Rose.class, change).difference();
        assertEquals(36, difference.from().n());
        assertEquals(42, difference.to().n());
        assertEquals(57, difference.to().rounded());
    }

    @Test
    void whatMayBeChanceSaysWhatWouldHaveStoodOutAndWhatWouldHaveBeenFound() {
        Change change = changes("5/8/39 3/13/28").before();

        Difference difference = assertInstanceOf(Change.Chance.class, change).difference();
        assertEquals(26, difference.smallest());
        assertEquals(37, difference.detectable());
        assertFalse(difference.stands());
    }

    @Test
    void aHundredAnswersEachTellTwentyThreePointsApartAndFindThirtyTwoFourTimesOfFive() {
        Score hundred = Score.of(25, 31, 44).orElseThrow();

        Difference none = Difference.of(hundred, hundred);

        assertEquals(23, none.smallest());
        assertEquals(32, none.detectable());
    }

    /** 12 months that stand out alone, and do not among eight services. */
    @Test
    void aYearIsJudgedAmongTheYearsOfAllServices() {
        String year = Reported.times(12, "2/2/1") + Reported.times(6, "1/2/2 2/1/2");
        ServiceYear own = Reported.year("kirjasto", "18/18/24", "24/24/12");
        ServiceYear[] others = new ServiceYear[8];
        others[0] = own;
        for (int i = 1; i < others.length; i++) others[i] = Reported.year("muu-" + i, "20/20/20", "20/20/20");

        Change alone = Changes.of(Reported.months(year).services(own).report()).before();
        Change among =
                Changes.of(Reported.months(year).services(others).report()).before();

        Difference difference = assertInstanceOf(Change.Rose.class, alone).difference();
        assertEquals(60, difference.to().n());
        assertTrue(difference.p() > 0.05 / 8, difference::toString);
        Difference judged = assertInstanceOf(Change.Chance.class, among).difference();
        assertEquals(8 * difference.p(), judged.p(), 1e-12);
        assertTrue(judged.smallest() > Math.abs(judged.points()));
    }

    @Test
    void aReportOfBeforeThatGoesBackThirteenMonthsHasNoYearToCompare() {
        List<Report.Month> months =
                Reported.months(Reported.times(13, "1/2/2")).report().months();
        Report old = new Report(
                Reported.LIBRARY,
                Reported.OCTOBER,
                Instant.EPOCH,
                History.of(months),
                Fieldwork.NONE,
                List.of(),
                Comments.NONE,
                Optional.empty(),
                List.of());

        assertEquals(Base.Span.TWELVE_MONTHS, Headline.of(old).base().span());
        assertEquals(new Change.First(), Changes.of(old).before());
    }
}
