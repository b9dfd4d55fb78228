package fi.kuule.wave;

import static fi.kuule.wave.Asking.LIBRARY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.organisation.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private static final Map<String, Integer> VILLAGES = Map.of(
            "16-29|ita|fi", 6,
            "30-64|ita|fi", 25,
            "30-64|ita|sv", 5,
            "30-64|lansi|fi", 12,
            "65-|lansi|sv", 8);

    @Test
    void whereTheAreaMattersMostLanguageIsMergedFirstThenAge() {
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "16-29|ita|*",
                        "16-29|ita|sv", "16-29|ita|*",
                        "30-64|ita|fi", "*|ita|*",
                        "65-|ita|fi", "*|ita|*",
                        "30-64|lansi|fi", "*|lansi|*",
                        "65-|lansi|sv", "*|lansi|*"),
                cells(
                        Map.of(
                                "16-29|ita|fi", 12,
                                "16-29|ita|sv", 8,
                                "30-64|ita|fi", 10,
                                "65-|ita|fi", 10,
                                "30-64|lansi|fi", 12,
                                "65-|lansi|sv", 8),
                        Optional.of(Stratum.AREA)));
    }

    /** Eleven more of the eastern villages are too few for a cell: the large one gives up its age for them. */
    @Test
    void whereTheAreaMattersMostNobodyOfALargeAreaIsLeftOutOfIt() {
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "*|ita|*",
                        "30-64|ita|fi", "*|ita|*",
                        "30-64|ita|sv", "*|ita|*",
                        "30-64|lansi|fi", "*|lansi|*",
                        "65-|lansi|sv", "*|lansi|*"),
                cells(VILLAGES, Optional.of(Stratum.AREA)));
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "*|*|*",
                        "30-64|ita|fi", "30-64|ita|fi",
                        "30-64|ita|sv", "*|*|*",
                        "30-64|lansi|fi", "*|*|*",
                        "65-|lansi|sv", "*|*|*"),
                cells(VILLAGES));
    }

    @Test
    void whereTheLanguageMattersMostAreaIsMergedFirstThenAge() {
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "16-29|*|fi",
                        "16-29|lansi|fi", "16-29|*|fi",
                        "30-64|ita|sv", "*|*|sv",
                        "65-|lansi|sv", "*|*|sv"),
                cells(
                        Map.of(
                                "16-29|ita|fi", 10,
                                "16-29|lansi|fi", 10,
                                "30-64|ita|sv", 10,
                                "65-|lansi|sv", 10),
                        Optional.of(Stratum.LANGUAGE)));
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

    @Test
    void theTouchpointIsGivenUpAfterTheChannelAndBeforeLanguage() {
        assertEquals(
                Map.of(
                        "65-|ita|fi||tiski", "65-|ita|fi||tiski",
                        "16-29|ita|fi||tiski", "16-29|ita|fi||*",
                        "16-29|ita|fi||verkko", "16-29|ita|fi||*"),
                cells(Map.of("65-|ita|fi||tiski", 20, "16-29|ita|fi||tiski", 10, "16-29|ita|fi||verkko", 10)));
    }

    @Test
    void whereAllWereAskedAtOneTouchpointTheirCellsSaySo() {
        assertEquals(
                Map.of("65-|ita|fi||tiski", "*|*|*||tiski", "75-|ita|fi||tiski", "*|*|*||tiski"),
                cells(Map.of("65-|ita|fi||tiski", 15, "75-|ita|fi||tiski", 4)));
    }

    @Test
    void populationsAreMergedEachByItself() {
        assertEquals(
                Map.of(
                        "16-29|ita|fi", "16-29|*|*",
                        "16-29|lansi|fi", "16-29|*|*",
                        "16-29|ita|fi|||kesä", "*|*|*|||kesä",
                        "65-|ita|fi|||kesä", "*|*|*|||kesä"),
                cells(Map.of(
                        "16-29|ita|fi", 10,
                        "16-29|lansi|fi", 10,
                        "16-29|ita|fi|||kesä", 10,
                        "65-|ita|fi|||kesä", 10)));
    }

    @Test
    void whatIsKeptGrowsWithCellsAndNotWithCombinations() {
        Map<String, Integer> asked = new HashMap<>();
        for (int area = 0; area < 5_000; area++)
            for (String age : List.of("16-29", "30-64", "65-")) asked.put(age + "|kylä " + area + "|fi", 7);

        Cells cells =
                CellMap.of(new AskedCounts(Map.of(LIBRARY, asked), Map.of())).of(LIBRARY);

        assertEquals(3, cells.published().size());
        asked.clear();
        for (int person = 0; person < 100_000; person++) asked.put("16-29|kylä " + person / 20 + "|fi", 20);
        assertTrue(CellMap.of(new AskedCounts(Map.of(LIBRARY, asked), Map.of()))
                        .of(LIBRARY)
                        .published()
                        .size()
                <= 501);
    }

    @Test
    void aMapFromBeforeCellsWereKeptByLevelIsReadAsItIs() {
        Cells cells = new Cells(Map.of("16-29|ita|fi", "16-29|*|*", "65-|ita|fi|letter", "*|*|*|*"));

        assertEquals("16-29|*|*", cells.of("16-29|ita|fi").text());
        assertEquals("*|*|*|*", cells.of("65-|ita|fi|letter").text());
        assertEquals(Cell.UNTOLD, cells.of("75-|ita|fi"));
    }

    @Property
    void everyCellIsLargeUnlessItsPopulationIsSmall(
            @ForAll("asked") Map<String, Integer> asked, @ForAll("first") Optional<Stratum> first) {
        populations(asked).forEach((population, people) -> {
            Map<String, Integer> sizes = sizes(asked, first);
            sizes.keySet().removeIf(cell -> !Cell.parse(cell).population().equals(population));
            assertEquals(total(people), total(sizes), "nobody is lost, counted twice or put to another population");
            if (total(people) < CellMap.SMALLEST) assertEquals(1, sizes.size());
            else assertTrue(Collections.min(sizes.values()) >= CellMap.SMALLEST, sizes::toString);
        });
    }

    @Property
    void aCellIsTheCombinationWithSomeOfItLeftOut(
            @ForAll("asked") Map<String, Integer> asked, @ForAll("first") Optional<Stratum> first) {
        Stratum last = first.orElse(Stratum.AGE);
        cells(asked, first).forEach((combination, text) -> {
            Cell whole = Cell.parse(combination);
            Cell cell = Cell.parse(text);
            assertEquals(whole.population(), cell.population());
            assertTrue(List.of(whole.channel(), "*").contains(cell.channel()), text);
            assertTrue(List.of(whole.touchpoint(), "*").contains(cell.touchpoint()), text);
            assertTrue(
                    List.of(whole, whole.without(last.givenUpFirst()), whole.only(last), whole.anybody())
                            .contains(cell.by(whole.channel()).at(whole.touchpoint())),
                    text);
        });
    }

    @Property
    void everybodyOfALargeGroupTellsItUnlessTheRestNeedsSome(
            @ForAll("asked") Map<String, Integer> asked, @ForAll Stratum first) {
        Map<String, String> cells = cells(asked, Optional.of(first));
        populations(asked).values().forEach(people -> {
            Map<String, Integer> groups = people.entrySet().stream()
                    .collect(
                            groupingBy(entry -> Cell.parse(entry.getKey()).of(first), summingInt(Map.Entry::getValue)));
            int few = groups.values().stream()
                    .filter(n -> n < CellMap.SMALLEST)
                    .mapToInt(Integer::intValue)
                    .sum();
            if (few > 0 && few < CellMap.SMALLEST) return;
            people.keySet().forEach(combination -> {
                String group = Cell.parse(combination).of(first);
                boolean large = groups.getOrDefault(group, 0) >= CellMap.SMALLEST;
                assertEquals(
                        large ? group : "*",
                        Cell.parse(cells.getOrDefault(combination, "")).of(first),
                        combination);
            });
        });
    }

    @Property
    void aCellReadsAsItIsWritten(@ForAll("asked") Map<String, Integer> asked) {
        asked.keySet().forEach(text -> assertEquals(text, Cell.parse(text).text()));
    }

    @Property
    void theOrderOfCountingDoesNotMatter(
            @ForAll("asked") Map<String, Integer> asked, @ForAll("first") Optional<Stratum> first) {
        List<String> backwards = new ArrayList<>(asked.keySet());
        Collections.reverse(backwards);
        Map<String, Integer> reordered = new LinkedHashMap<>();
        backwards.forEach(combination -> reordered.put(combination, asked.getOrDefault(combination, 0)));

        assertEquals(cells(asked, first), cells(reordered, first));
    }

    @Provide
    Arbitrary<Optional<Stratum>> first() {
        return Arbitraries.of(Stratum.class).optional(0.75);
    }

    @Provide
    Arbitrary<Map<String, Integer>> asked() {
        Arbitrary<String> combination = Combinators.combine(
                        Arbitraries.of("", "16-29", "30-64", "65-"),
                        Arbitraries.of("", "ita", "lansi", "saaristo"),
                        Arbitraries.of("fi", "sv", "en"),
                        Arbitraries.of("", "", "letter"),
                        Arbitraries.of("", "tiski", "verkko"),
                        Arbitraries.of("", "", "kesä", "entiset"))
                .as((age, area, language, channel, touchpoint, population) ->
                        new Cell(age, area, language, channel, touchpoint, new Population(population)).text());
        return Arbitraries.maps(combination, Arbitraries.integers().between(1, 45))
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Map<Population, Map<String, Integer>> populations(Map<String, Integer> asked) {
        Map<Population, Map<String, Integer>> populations = new HashMap<>();
        asked.forEach((combination, n) -> populations
                .computeIfAbsent(Cell.parse(combination).population(), population -> new HashMap<>())
                .put(combination, n));
        return populations;
    }

    private static Map<String, String> cells(Map<String, Integer> asked) {
        return cells(asked, Optional.empty());
    }

    private static Map<String, String> cells(Map<String, Integer> asked, Optional<Stratum> first) {
        Cells cells = CellMap.of(new AskedCounts(Map.of(LIBRARY, asked), Map.of()), service -> first)
                .of(LIBRARY);
        return asked.keySet().stream()
                .collect(toMap(
                        Function.identity(),
                        combination -> cells.of(combination).text()));
    }

    private static Map<String, Integer> sizes(Map<String, Integer> asked, Optional<Stratum> first) {
        return new HashMap<>(cells(asked, first).entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, summingInt(entry -> asked.getOrDefault(entry.getKey(), 0)))));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
