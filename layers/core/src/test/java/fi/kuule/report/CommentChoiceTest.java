package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.Service;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.NightWorld;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentChoiceTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private final NightWorld world = new NightWorld();
    private int written;

    private ResponseKey writes(int rating, String words) {
        LocalDate day = OCTOBER.atDay(1 + written++ % 31);
        return world.answer(day, rating, "*|*|*", Optional.empty(), Optional.of(words));
    }

    private void write(int count, int rating) {
        for (int i = 0; i < count; i++) writes(rating, "Kommentti " + i);
    }

    /** @param answers how many answers the month's number tells of */
    private Comments chosen(Service service, int answers) {
        return new CommentChoice(world.responses).of(service, OCTOBER, new Published.Classes(1, 1, answers - 2));
    }

    private Quotes.ByKind<ResponseKey> apart() {
        return switch (chosen(NightWorld.LIBRARY, 50).shown()) {
            case Quotes.ByKind<ResponseKey> apart -> apart;
            case Quotes.Mixed<ResponseKey> mixed -> throw new AssertionError("all in one row");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, 5, 5",
        "20, 5, 5, 5",
        "4, 20, 4, 4",
        "3, 10, 3, 3",
        "20, 2, 3, 2",
        "1, 20, 1, 3",
        "20, 0, 3, 0",
        "0, 2, 0, 2",
        "1, 1, 1, 1",
        "0, 0, 0, 0"
    })
    void praiseAndCriticismHaveEqualRoom(int praised, int criticised, int praiseShown, int criticismShown) {
        write(praised, 9);
        write(criticised, 2);

        assertEquals(praiseShown, apart().praise().size());
        assertEquals(criticismShown, apart().criticism().size());
    }

    @Test
    void aSevenIsPraiseAndASixIsNot() {
        ResponseKey seven = writes(7, "Ihan hyvin hoidettu.");
        ResponseKey six = writes(6, "Ei oikein toiminut.");

        assertEquals(new Quotes.ByKind<>(List.of(seven), List.of(six)), apart());
    }

    @Test
    void underTwiceTheFloorNothingTellsWhichIsWhich() {
        write(4, 9);
        write(5, 2);

        assertInstanceOf(Quotes.Mixed.class, chosen(NightWorld.LIBRARY, 9).shown());
        assertInstanceOf(Quotes.ByKind.class, chosen(NightWorld.LIBRARY, 10).shown());
        assertEquals(9, chosen(NightWorld.LIBRARY, 9).shown().all().size());
    }

    @Test
    void underTwiceTheFloorTheOrderKnowsNothingOfTheNumbers() {
        Set<Boolean> first = new HashSet<>();
        for (int month = 1; month <= 12; month++) {
            NightWorld other = new NightWorld();
            LocalDate day = LocalDate.of(2026, month, 1);
            ResponseKey praise = other.answer(day, 9, "*|*|*", Optional.empty(), Optional.of("Hyvä."));
            other.answer(day, 2, "*|*|*", Optional.empty(), Optional.of("Huono."));
            Comments comments = new CommentChoice(other.responses)
                    .of(NightWorld.LIBRARY, YearMonth.from(day), new Published.Classes(1, 0, 6));
            first.add(comments.shown().all().getFirst().equals(praise));
        }

        assertEquals(Set.of(true, false), first);
    }

    @Test
    void ofASensitiveServiceTwiceItsOwnFloorIsNeeded() {
        Service clinic = NightWorld.service("neuvola", 1, true);
        write(3, 9);

        assertInstanceOf(Quotes.Mixed.class, chosen(clinic, 19).shown());
        assertInstanceOf(Quotes.ByKind.class, chosen(clinic, 20).shown());
    }

    @Test
    void withoutANumberThereIsNoComment() {
        write(4, 9);

        assertEquals(
                Comments.NONE,
                new CommentChoice(world.responses).of(NightWorld.LIBRARY, OCTOBER, new Published.BelowFloor(5)));
        assertEquals(
                Comments.NONE,
                new CommentChoice(world.responses).of(NightWorld.LIBRARY, OCTOBER, new Published.Unanimous()));
    }

    @Test
    void theOrderIsTheSameEveryTimeAndNotThatOfTheDays() {
        write(17, 9);
        write(17, 2);

        List<ResponseKey> praise = apart().praise();

        assertEquals(praise, apart().praise());
        assertNotEquals(
                praise,
                praise.stream().sorted(Comparator.comparing(ResponseKey::day)).toList());
    }

    @Test
    void abuseTakesNobodysRoom() {
        for (int i = 0; i < 6; i++) writes(0, "Tiskillä istui idiootti.");
        write(5, 1);
        write(5, 9);

        Comments comments = chosen(NightWorld.LIBRARY, 50);

        assertEquals(10, comments.shown().all().size());
        assertEquals(16, comments.commented());
        assertEquals(6, comments.setAside());
    }

    @Test
    void anotherPopulationIsNotQuoted() {
        world.answer(OCTOBER.atDay(3), 9, "*|*|*|||kesäasukkaat", Optional.empty(), Optional.of("Laituri!"));

        assertTrue(apart().all().isEmpty());
    }
}
