package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import fi.kuule.local.dynamodb.TableCreation;
import fi.kuule.local.template.Addresses;
import fi.kuule.local.template.Stack;
import fi.kuule.organisation.Member;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Stratum;
import fi.kuule.report.GroupComparison;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.ReportOpening;
import fi.kuule.report.WeightedNumber;
import fi.kuule.report.WhoAnswered;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.views.ReportPages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of roads, asked about once a quarter by a service that wants to hear of areas first: the same people who are asked month by
 * month in the demo, and the same answers.
 */
class QuarterlyRoadsTest {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");
    private static final ServiceId ROADS = new ServiceId(TownService.TIET_JA_VESI.id);
    private static final int QUARTER = 3;
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Instant NOW = Instant.parse("2027-01-04T05:00:00Z");
    private static final Population POPULATION =
            Population.of(Population.SEED, Population.RESIDENTS, Population.MONTHS, FIRST);

    @TempDir
    static Path data;

    private static FastTables tables;
    private static UseCases useCases;

    @BeforeAll
    static void live() {
        tables = new FastTables(data);
        TableCreation.create(
                tables.client(),
                Stack.read(TEMPLATE, Map.of("ApiKeyHash", "0".repeat(64)), Addresses.none())
                        .tables());
        useCases = new UseCases(tables.client(), ZoneId.of("Europe/Helsinki"), RandomGenerator.of("SecureRandom"));
        Town.found(
                useCases, FIRST.atDay(1), month(Population.MONTHS).plusYears(1).atDay(1));
        useCases.services().replace(roads().hearing(Optional.of(Stratum.AREA)));
        Rounds rounds = new Rounds(POPULATION, useCases, NOW);
        for (int month = 0; month < Population.MONTHS; month++) {
            if (month % QUARTER == QUARTER - 1) rounds.askAbout(quarter(month), month(month));
            rounds.report(month(month));
        }
    }

    @AfterAll
    static void stop() {
        tables.close();
    }

    private static YearMonth month(int month) {
        return FIRST.plusMonths(month);
    }

    private static Service roads() {
        return useCases.services().find(ROADS).orElseThrow();
    }

    /** Who would have been asked in the three months up to this one. */
    private static List<Encounter> quarter(int last) {
        return POPULATION.encounters().stream()
                .filter(encounter -> encounter.service() == TownService.TIET_JA_VESI && encounter.invited())
                .filter(encounter -> encounter.month() > last - QUARTER && encounter.month() <= last)
                .toList();
    }

    private static Report report(int month) {
        return useCases.reports().find(ROADS, month(month)).orElseThrow();
    }

    private static Report last() {
        return report(Population.MONTHS - 1);
    }

    private static Stream<GroupComparison.Row> areas(Report report) {
        return GroupComparison.of(report).rows().stream().filter(row -> row.dimension() == Dimension.AREA);
    }

    private static Set<String> different(Report report) {
        return areas(report)
                .filter(GroupComparison.Row::differs)
                .map(row -> row.group().value())
                .collect(Collectors.toSet());
    }

    /** Both villages were made less content. In this year's answers the eastern are so beyond chance, and the western not. */
    @Test
    void theEasternVillagesAreNamedAsLessContentAndNobodyElseOfAnyArea() {
        assertEquals(Set.of(Area.ITAKYLAT.label), different(last()));
        assertTrue(areas(last())
                .filter(GroupComparison.Row::differs)
                .allMatch(row -> row.rest().points() < 0));
        assertEquals(
                Stream.of(Area.values()).map(area -> area.label).collect(Collectors.toSet()),
                areas(last()).map(row -> row.group().value()).collect(Collectors.toSet()));
    }

    @Test
    void noReportOfTheTwoYearsNamesAnAreaThatIsAsContentAsTheOthers() {
        IntStream.range(0, Population.MONTHS)
                .mapToObj(QuarterlyRoadsTest::report)
                .forEach(report -> assertTrue(
                        Set.of(Area.ITAKYLAT.label).containsAll(different(report)), () -> "" + report.month()));
    }

    @Test
    void thePageSaysSoInEveryLanguageOfTheStaff() {
        Map<Language, String> lower = Map.of(
                Language.FI, "Alue %s, huhtikuu–joulukuu 2026: luku on matalampi kuin muilla",
                Language.SV, "Område %s, april–december 2026: talet är lägre än för de andra",
                Language.EN, "Area %s, April–December 2026: the number is lower than for the others");
        lower.forEach((language, sentence) -> {
            String page = page(language);
            assertTrue(page.contains(sentence.formatted(Area.ITAKYLAT.label)), page);
            for (Area other : Set.of(Area.KIRKONKYLA, Area.ASEMANSEUTU, Area.LANSIKYLAT))
                assertFalse(page.contains(sentence.formatted(other.label)), page);
        });
    }

    private static String page(Language language) {
        Service roads = roads();
        Member reader = new Member(
                new MemberId("sven"),
                "Sven",
                roads.contact().orElseThrow(),
                language,
                Member.Role.MANAGER,
                Set.of(ROADS));
        return new ReportPages(language)
                .report(
                        useCases.organisations().find().orElseThrow(),
                        new ReportOpening.Opened(
                                roads,
                                reader,
                                last(),
                                Quotes.none(),
                                useCases.services().findAll().stream()
                                        .collect(Collectors.toMap(Service::id, Service::name))))
                .html();
    }

    @Test
    void whoTookPartIsStillToldByAgeAndLanguage() {
        WhoAnswered who = WhoAnswered.of(last()).orElseThrow();

        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA, Dimension.LANGUAGE))
            assertTrue(
                    who.by(dimension).orElseThrow().rows().stream()
                            .anyMatch(row -> row.group().named()),
                    () -> "" + dimension);
    }

    /** Ages were given up for areas: of most it is not told how old they are, so nothing can be weighted by age. */
    @Test
    void noWeightedNumberStandsWhereAgesAreNotTold() {
        assertInstanceOf(WeightedNumber.NoGroups.class, WeightedNumber.of(last()));
    }

    @Test
    void noAnswerStandsInACellOfFewerThanFive() {
        Map<String, Long> cells =
                tables.client().scanPaginator(scan -> scan.tableName("ResponsesTable")).items().stream()
                        .collect(Collectors.groupingBy(
                                answer -> answer.get("wave").s() + " "
                                        + answer.get("cell").s(),
                                Collectors.counting()));

        assertEquals(
                POPULATION.encounters().stream()
                        .filter(encounter -> encounter.service() == TownService.TIET_JA_VESI && encounter.answered())
                        .count(),
                cells.values().stream().mapToLong(Long::longValue).sum());
        assertTrue(cells.values().stream().allMatch(n -> n >= Floor.USUAL), cells::toString);
    }
}
