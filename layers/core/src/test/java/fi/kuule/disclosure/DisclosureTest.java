package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.score.NightWorld;
import fi.kuule.score.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final NightWorld world = new NightWorld();

    @ParameterizedTest
    @CsvSource({
        "0,0,0,false,NoAnswers", "1,1,2,false,BelowFloor", "1,0,4,false,Classes", "0,0,5,false,Unanimous",
        "0,0,9,false,Unanimous", "0,0,10,false,Classes", "5,5,9,false,Classes", "10,10,9,false,Classes",
        "10,10,10,false,Histogram", "0,0,30,false,Histogram", "3,3,3,true,BelowFloor", "3,3,4,true,Classes",
        "0,40,0,true,Unanimous", "1,40,0,true,Histogram"
    })
    void theMoreAnswersTheMoreIsShown(int detractors, int passives, int promoters, boolean sensitive, String form) {
        Tally tally = Tally.of(0, 0, 0, detractors, 0, 0, 0, 0, passives, 0, promoters);

        assertEquals(form, Disclosure.publish(tally, sensitive).getClass().getSimpleName());
    }

    private Map<YearMonth, Published> october() {
        return new Releases(world.ledger, world.tallies, world.clock, NightWorld.ZONE)
                .of(NightWorld.LIBRARY, OCTOBER, OCTOBER);
    }

    private int published() {
        return october().get(OCTOBER).score().orElseThrow().n();
    }

    private void night(LocalDate day) {
        world.night(day).counting().count(NightWorld.LIBRARY, DAY);
    }

    @Test
    void aRunningMonthHasNoNumber() {
        world.answers(DAY, 1, 2, 20);
        night(LocalDate.of(2026, 10, 31));

        assertEquals(Map.of(), october());
        assertEquals(Map.of(), world.ledger.rows);
    }

    @Test
    void aPublishedMonthChangesOnlyWhenAtLeastAsManyAsTheFloorCame() {
        world.answers(DAY, 1, 2, 20);
        night(LocalDate.of(2026, 11, 1));
        assertEquals(23, published());
        world.answers(DAY, 4, 0, 0);
        night(LocalDate.of(2026, 11, 2));
        assertEquals(23, published());

        world.answers(DAY, 1, 0, 0);
        night(LocalDate.of(2026, 11, 3));

        assertEquals(28, published());
    }

    @Test
    void aPublishedMonthDoesNotTellThatOneAnswerWasDeleted() {
        world.answers(DAY, 1, 2, 20);
        night(LocalDate.of(2026, 11, 1));
        published();
        world.responses.remove(world.responses.rows.keySet().iterator().next());
        night(LocalDate.of(2026, 11, 2));

        assertEquals(23, published());
    }

    @Test
    void aMonthThatReachesTheFloorLaterIsPublishedThen() {
        world.answers(DAY, 1, 2, 1);
        night(LocalDate.of(2026, 11, 1));
        assertEquals(new Published.BelowFloor(5), october().get(OCTOBER));
        world.answers(DAY, 0, 0, 1);
        night(LocalDate.of(2026, 11, 2));

        assertEquals(new Published.Classes(1, 2, 2), october().get(OCTOBER));
    }
}
