package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.score.Tally;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private final Months months = new Months();

    private static List<YearMonth> places(int... places) {
        return IntStream.of(places).mapToObj(Months::month).toList();
    }

    @Test
    void smallMonthsAreToldTogetherAsSoonAsTheirClassesMayBe() {
        months.count(0, 1, 1, 1).count(1, 5, 5, 5).count(2, 0, 1, 2);

        Told told = months.told(3);

        assertEquals(List.of(new Pool(places(0, 2), new Published.Classes(1, 2, 3))), told.pools());
        assertEquals(new Published.BelowFloor(5), told.months().get(Months.month(0)));
        assertEquals(new Published.BelowFloor(5), told.months().get(Months.month(2)));
    }

    @Test
    void whatIsNotEnoughTogetherIsNotTold() {
        months.count(0, 1, 0, 1).count(1, 5, 5, 5).count(2, 1, 0, 1);

        assertEquals(List.of(), months.told(3).pools());
    }

    /** One to four answered in a month of which that is said: of two months of eight, four in each. */
    @Test
    void whatTellsHowManyAnsweredInEachMonthOfFewIsNotTold() {
        assertEquals(List.of(), pools(new Months().count(0, 1, 1, 2).count(1, 2, 1, 1), 2));
        assertEquals(
                List.of(),
                pools(
                        new Months()
                                .count(0, 1, 0, 0)
                                .count(1, 0, 1, 0)
                                .count(2, 0, 0, 1)
                                .count(3, 1, 0, 0)
                                .count(4, 0, 1, 0),
                        5));
        assertEquals(
                List.of(places(0, 1, 2)),
                pools(new Months().count(0, 1, 1, 2).count(1, 2, 1, 1).count(2, 1, 1, 0), 3));
    }

    /** How many answered in a month in which all answered alike is told of its waves. */
    @Test
    void oneMonthOfFewBesideThoseInWhichAllAnsweredAlikeWaits() {
        months.count(0, 0, 0, 7).count(1, 1, 0, 2).count(2, 0, 7, 0);
        assertEquals(List.of(), pools(months, 3));

        months.count(3, 1, 1, 1);

        assertEquals(List.of(places(0, 1, 2, 3)), pools(months, 4));
    }

    @Test
    void aMonthAloneIsNoPoolAndIsToldWhenItReachesTheFloor() {
        months.count(0, 1, 1, 1).told(1);
        months.count(0, 2, 2, 2);

        assertEquals(new Published.Classes(2, 2, 2), months.told(1).months().get(Months.month(0)));
    }

    @Test
    void aMonthThatIsToldWithOthersIsNeverToldAloneThoughMoreAnswersCome() {
        months.count(0, 1, 1, 1).count(1, 0, 1, 2);
        Told before = months.told(2);

        months.count(1, 3, 5, 9);

        assertEquals(before, months.told(2));
    }

    @Test
    void answersOfMoreThanAYearBeforeAreNotToldWithLaterOnes() {
        months.count(0, 1, 1, 1).count(12, 1, 1, 1);

        assertEquals(List.of(), months.told(13).pools());
        assertEquals(
                List.of(places(1, 12)), pools(new Months().count(1, 1, 1, 1).count(12, 1, 1, 1), 13));
    }

    private static List<List<YearMonth>> pools(Months months, int count) {
        return months.told(count).pools().stream().map(Pool::months).toList();
    }

    @Test
    void whatAnEarlierReportIsMadeOfDoesNotDependOnWhenItIsMade() {
        months.count(1, 1, 1, 1).count(2, 0, 1, 1).count(3, 1, 0, 1).count(4, 1, 1, 1);
        List<List<YearMonth>> gathered = pools(months, 24);

        assertEquals(List.of(places(1, 2), places(3, 4)), gathered);
        assertEquals(List.of(places(1, 2)), pools(months, 4));
        assertEquals(gathered, pools(months, 24));
    }

    @Test
    void ifAllAnsweredAlikeInAMonthTheOthersMustHideInWhat() {
        months.count(0, 0, 0, 6).count(1, 1, 2, 0);
        assertEquals(List.of(), months.told(2).pools());

        months.count(2, 0, 4, 0);

        assertEquals(
                List.of(new Pool(places(0, 1, 2), new Published.Classes(1, 6, 6))),
                months.told(3).pools());
    }

    @Test
    void monthsOfTooFewForTheirNumbersTellThemTogether() {
        months.count(0, 4, 4, 4).count(1, 2, 3, 5).count(2, 10, 10, 20).count(3, 3, 3, 3);

        Told told = months.told(4);

        Tally numbers = Tally.of(0, 0, 0, 9, 0, 0, 0, 0, 10, 0, 12);
        assertEquals(List.of(new Pool(places(0, 1, 3), new Published.Histogram(numbers))), told.spreads());
    }

    @Test
    void aMonthWhoseNumbersAreToldWithOthersDoesNotTellThemAlone() {
        months.count(0, 4, 4, 4).count(1, 6, 6, 6);
        assertEquals(1, months.told(2).spreads().size());

        months.count(1, 20, 20, 20);

        assertEquals(new Published.Classes(20, 20, 20), months.told(2).months().get(Months.month(1)));
    }

    @Test
    void whatWasGatheredOnlyHalfIsFilledByTheNext() {
        months.count(0, 1, 1, 1).count(1, 0, 1, 2);
        Release half = Release.unreleased(
                        months.service.id(), Months.month(0), Tally.of(0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1))
                .pooled(Months.month(0), months.world.clock.instant());
        months.world.ledger.put(half);

        assertEquals(List.of(places(0, 1)), pools(months, 2));
    }

    @Test
    void aSensitiveServiceGathersTen() {
        Months sensitive = new Months(true);
        sensitive.count(0, 1, 1, 1).count(1, 1, 2, 3).count(2, 1, 0, 1);

        assertEquals(
                List.of(new Pool(places(0, 1, 2), new Published.Classes(3, 3, 5))),
                sensitive.told(3).pools());
    }

    @Test
    void theScoresOfTheApiWriteNoGathering() {
        months.count(0, 1, 1, 1).count(1, 0, 1, 2);

        months.releases().of(months.service, Months.FIRST, Months.month(1));

        assertEquals(Map.of(), months.world.ledger.rows);
    }
}
