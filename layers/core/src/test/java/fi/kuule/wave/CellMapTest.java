package fi.kuule.wave;

import static fi.kuule.wave.Asking.LIBRARY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CellMapTest {
    @Test
    void aLargeCombinationKeepsItsCell() {
        assertEquals(Map.of("16-29|ita|fi", "16-29|ita|fi"), cells(Map.of("16-29|ita|fi", 20)));
    }

    @Test
    void languageIsMergedFirstThenAreaThenAge() {
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "16-29|ita|*",
                        "16-29|ita|sv", "16-29|ita|*",
                        "30-64|ita|fi", "30-64|*|*",
                        "30-64|lansi|fi", "30-64|*|*",
                        "65-|ita|fi", "*|*|*",
                        "75-|ita|fi", "*|*|*"),
                cells(Map.of(
                        "16-29|ita|fi", 12,
                        "16-29|ita|sv", 8,
                        "30-64|ita|fi", 10,
                        "30-64|lansi|fi", 10,
                        "65-|ita|fi", 15,
                        "75-|ita|fi", 5)));
    }

    @Test
    void aSmallRestIsFilledWithTheSmallestCell() {
        assertEquals(
                Map.of("16-29|ita|fi", "16-29|ita|fi", "30-64|ita|fi", "*|*|*", "65-|ita|fi", "*|*|*"),
                cells(Map.of("16-29|ita|fi", 40, "30-64|ita|fi", 25, "65-|ita|fi", 1)));
    }

    @Test
    void aSmallServiceHasOneCell() {
        assertEquals(
                Map.of("16-29|ita|fi", "*|*|*", "30-64|ita|fi", "*|*|*"),
                cells(Map.of("16-29|ita|fi", 15, "30-64|ita|fi", 4)));
    }

    @Test
    void aGroupThatTheListDoesNotSayIsAGroupOfItsOwn() {
        assertEquals(Map.of("||fi", "||fi", "||sv", "||sv"), cells(Map.of("||fi", 20, "||sv", 20)));
    }

    @Test
    void mailsAndLettersThatAreManyAreCellsOfTheirOwn() {
        assertEquals(
                Map.of("65-|ita|fi", "65-|ita|fi", "65-|ita|fi|letter", "65-|ita|fi|letter"),
                cells(Map.of("65-|ita|fi", 20, "65-|ita|fi|letter", 20)));
    }

    @Test
    void theChannelIsGivenUpBeforeLanguageAreaAndAge() {
        assertEquals(
                Map.of("65-|ita|fi", "65-|ita|fi|*", "65-|ita|fi|letter", "65-|ita|fi|*"),
                cells(Map.of("65-|ita|fi", 15, "65-|ita|fi|letter", 5)));
    }

    @Test
    void aFewLettersAmongManyMailsCannotBeToldFromMails() {
        assertEquals(
                Map.of("65-|ita|fi", "*|*|*|*", "65-|ita|fi|letter", "*|*|*|*"),
                cells(Map.of("65-|ita|fi", 100, "65-|ita|fi|letter", 3)));
    }

    @Test
    void whereAllGotLettersTheirCellsSaySo() {
        assertEquals(
                Map.of("65-|ita|fi|letter", "*|*|*|letter", "75-|ita|fi|letter", "*|*|*|letter"),
                cells(Map.of("65-|ita|fi|letter", 15, "75-|ita|fi|letter", 4)));
    }

    @Property
    void everyCombinationHasACell(@ForAll("asked") Map<String, Integer> asked) {
        assertEquals(asked.keySet(), cells(asked).keySet());
    }

    @Property
    void everyCellIsLargeUnlessTheServiceIsSmall(@ForAll("asked") Map<String, Integer> asked) {
        Map<String, Integer> sizes = sizes(asked);
        if (total(asked) < CellMap.SMALLEST) assertEquals(1, sizes.size());
        else assertTrue(Collections.min(sizes.values()) >= CellMap.SMALLEST, sizes::toString);
    }

    @Property
    void nobodyIsLostOrCountedTwice(@ForAll("asked") Map<String, Integer> asked) {
        assertEquals(total(asked), total(sizes(asked)));
    }

    @Property
    void aCellIsTheCombinationWithSomeOfItLeftOut(@ForAll("asked") Map<String, Integer> asked) {
        cells(asked).forEach((combination, cell) -> {
            String[] parts = combination.split("\\|", -1);
            assertTrue(
                    cell.equals(combination)
                            || List.of(
                                            Strata.cell(parts[0], parts[1], parts[2]),
                                            Strata.cell(parts[0], parts[1], "*"),
                                            Strata.cell(parts[0], "*", "*"),
                                            "*|*|*")
                                    .contains(Strata.people(cell)),
                    cell);
        });
    }

    @Property
    void theOrderOfCountingDoesNotMatter(@ForAll("asked") Map<String, Integer> asked) {
        List<String> backwards = new ArrayList<>(asked.keySet());
        Collections.reverse(backwards);
        Map<String, Integer> reordered = new LinkedHashMap<>();
        backwards.forEach(combination -> reordered.put(combination, asked.getOrDefault(combination, 0)));

        assertEquals(cells(asked), cells(reordered));
    }

    @Provide
    Arbitrary<Map<String, Integer>> asked() {
        Arbitrary<String> combination = Combinators.combine(
                        Arbitraries.of("", "16-29", "30-64", "65-"),
                        Arbitraries.of("", "ita", "lansi", "saaristo"),
                        Arbitraries.of("fi", "sv", "en"),
                        Arbitraries.of("", "", "|letter"))
                .as((age, area, language, channel) -> Strata.cell(age, area, language) + channel);
        return Arbitraries.maps(combination, Arbitraries.integers().between(1, 45))
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Map<String, String> cells(Map<String, Integer> asked) {
        return CellMap.of(new AskedCounts(Map.of(LIBRARY, asked), Map.of()))
                .cells()
                .getOrDefault(LIBRARY, Map.of());
    }

    private static Map<String, Integer> sizes(Map<String, Integer> asked) {
        return new HashMap<>(cells(asked).entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, summingInt(entry -> asked.getOrDefault(entry.getKey(), 0)))));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
