package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class SuppressionLawsTest {
    private static final int FLOOR = 5;

    @Provide
    Arbitrary<CountTable> tables() {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(width -> Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.integers().between(0, 6)),
                                Tuple.of(3, Arbitraries.integers().between(5, 60)))
                        .list()
                        .ofSize(width)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(5))
                .map(CountTable::new);
    }

    @Provide
    Arbitrary<CountTable> tinyTables() {
        return Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofSize(3)
                .list()
                .ofSize(2)
                .map(CountTable::new);
    }

    @Property(tries = 200)
    void whatIsLeftOutPassesTheAuditAndNeverStandsAlone(@ForAll("tables") CountTable table) {
        Optional<Set<Cell>> hidden = Suppression.complementary(table, FLOOR);

        hidden.ifPresent(cells -> {
            assertTrue(cells.containsAll(Suppression.primary(table, FLOOR)));
            assertTrue(SuppressionAudit.of(table, cells, FLOOR).safe());
            for (Cell cell : cells) {
                assertTrue(cells.stream()
                                .filter(other -> other.row() == cell.row())
                                .count()
                        >= 2);
                assertTrue(cells.stream()
                                .filter(other -> other.column() == cell.column())
                                .count()
                        >= 2);
            }
        });
    }

    @Property(tries = 200)
    void aHiddenCountLiesBetweenItsBounds(@ForAll("tables") CountTable table) {
        Set<Cell> hidden = Suppression.primary(table, FLOOR);

        for (SuppressionAudit.Bounds bounds :
                SuppressionAudit.of(table, hidden, FLOOR).bounds()) {
            int count = table.count(bounds.cell());
            assertTrue(bounds.min() <= count && count <= bounds.max().orElseThrow(), bounds + " of " + table);
        }
    }

    /** Two rows of three: what the first row may be, tried one by one. */
    @Property(tries = 60)
    void theBoundsAreThoseOfEveryTableThatFits(@ForAll("tinyTables") CountTable table) {
        Set<Cell> all = table.cells().collect(Collectors.toSet());
        int[] least = new int[6];
        int[] most = new int[6];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int[] fitting : fitting(table))
            for (int i = 0; i < 6; i++) {
                least[i] = Math.min(least[i], fitting[i]);
                most[i] = Math.max(most[i], fitting[i]);
            }
        List<SuppressionAudit.Bounds> bounds =
                SuppressionAudit.of(table, all, FLOOR).bounds();

        for (int i = 0; i < 6; i++) {
            assertEquals(least[i], bounds.get(i).min());
            assertEquals(OptionalInt.of(most[i]), bounds.get(i).max());
        }
    }

    private static List<int[]> fitting(CountTable table) {
        List<int[]> fitting = new ArrayList<>();
        int[] columns = new int[3];
        for (int j = 0; j < 3; j++)
            columns[j] = table.rows().get(0).get(j) + table.rows().get(1).get(j);
        int first = table.rows().get(0).stream().mapToInt(Integer::intValue).sum();
        for (int a = 0; a <= columns[0]; a++)
            for (int b = 0; b <= columns[1]; b++) {
                int c = first - a - b;
                if (c >= 0 && c <= columns[2])
                    fitting.add(new int[] {a, b, c, columns[0] - a, columns[1] - b, columns[2] - c});
            }
        return fitting;
    }

    @Property
    void aTableInFullSightIsSafeWhenNobodyIsFew(@ForAll("tables") CountTable table) {
        SuppressionAudit audit = SuppressionAudit.of(table, Set.of(), FLOOR);

        assertEquals(List.of(), audit.bounds());
        assertEquals(Suppression.primary(table, FLOOR).isEmpty(), audit.safe());
    }

    @Test
    void fourSinglePeopleCannotBeHiddenInASquare() {
        CountTable ones = new CountTable(List.of(List.of(1, 1), List.of(1, 1)));

        assertEquals(Optional.empty(), Suppression.complementary(ones, FLOOR));
        assertFalse(SuppressionAudit.of(ones, Suppression.primary(ones, FLOOR), FLOOR)
                .safe());
    }

    @Test
    void aColumnOfNobodyElseTellsItsOnlyCell() {
        CountTable table = new CountTable(List.of(List.of(3, 40), List.of(0, 50), List.of(0, 60)));

        assertEquals(Optional.empty(), Suppression.complementary(table, FLOOR));
    }

    @Test
    void withoutTotalsNothingIsToldOfWhatIsHidden() {
        CountTable table = new CountTable(List.of(List.of(3, 40), List.of(20, 50)));
        SuppressionAudit audit = SuppressionAudit.withoutTotals(table, Set.of(new Cell(0, 0)), FLOOR);

        assertTrue(audit.safe());
        assertEquals(OptionalInt.empty(), audit.bounds().getFirst().max());
        assertFalse(SuppressionAudit.withoutTotals(table, Set.of(), FLOOR).safe());
    }

    @Test
    void whereNobodyIsFewNothingIsHidden() {
        CountTable table = new CountTable(List.of(List.of(0, 40), List.of(20, 50)));

        assertEquals(Optional.of(Set.of()), Suppression.complementary(table, FLOOR));
        assertThrows(IllegalArgumentException.class, () -> new CountTable(List.of(List.of(1), List.of(1, 2))));
    }
}
