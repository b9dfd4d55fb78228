package fi.kuule.tests.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbNights;
import fi.kuule.aws.dynamodb.DynamoDbReleaseLedger;
import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.disclosure.GroupLedger;
import fi.kuule.disclosure.MonthGroups;
import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Release;
import fi.kuule.language.Language;
import fi.kuule.language.LocalText;
import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.MemberId;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Comments;
import fi.kuule.report.Deliveries;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupTurnout;
import fi.kuule.report.History;
import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.Promptness;
import fi.kuule.report.Quotes;
import fi.kuule.report.Report;
import fi.kuule.report.Reports;
import fi.kuule.report.ServiceYear;
import fi.kuule.report.Skipped;
import fi.kuule.report.Turnout;
import fi.kuule.response.ResponseKey;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.DayTally;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.score.Unasked;
import fi.kuule.score.WaveAnswers;
import fi.kuule.survey.SurveyRef;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WayOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class TallyStorageTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:15:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);
    private static final Instant LINK_ENDS = Instant.parse("2027-12-02T05:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final SurveyRef SURVEY = SurveyRef.parse("asiakas@2");
    private static final Tally TALLY = Tally.of(1, 0, 0, 2, 0, 0, 0, 3, 1, 4, 9);
    private final DynamoDbClient dynamoDb;

    TallyStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    private DynamoDbTallies tallies() {
        return new DynamoDbTallies(dynamoDb, "TalliesTable");
    }

    private DynamoDbReports reports() {
        return new DynamoDbReports(dynamoDb, "ReportsTable");
    }

    private DynamoDbReleaseLedger ledger() {
        return new DynamoDbReleaseLedger(dynamoDb, "ReportsTable");
    }

    private static DayTally day(ServiceId service, LocalDate day, Instant readAt) {
        return new DayTally(
                service,
                day,
                SURVEY,
                TALLY,
                Map.of("age=16-29", TALLY, "channel=mail", TALLY),
                Map.of(new WaveId("syksy"), 20),
                readAt,
                day.plusDays(30));
    }

    private static MonthTally month(ServiceId service, int revision) {
        return new MonthTally(
                service,
                OCTOBER,
                SURVEY,
                TALLY,
                Map.of("age=*", TALLY),
                Map.of(new WaveId("syksy"), 20),
                Set.of(DAY),
                revision);
    }

    @Test
    void aLaterReadingReplacesAndAnEarlierOneDoesNot() {
        ServiceId service = new ServiceId("kirjasto");

        assertTrue(tallies().putDay(day(service, DAY, NOW)));
        assertFalse(tallies().putDay(day(service, DAY, NOW)));
        assertFalse(tallies().putDay(day(service, DAY, NOW.minusMillis(1))));
        assertTrue(tallies().putDay(day(service, DAY, NOW.plusMillis(1))));

        assertEquals(List.of(day(service, DAY, NOW.plusMillis(1))), tallies().days(service, DAY, DAY));
    }

    @Test
    void aSpanOfDaysHasBothItsEndsAndNothingElse() {
        ServiceId service = new ServiceId("liikunta");
        for (int i = -1; i <= 3; i++) tallies().putDay(day(service, DAY.plusDays(i), NOW));

        assertEquals(
                List.of(DAY, DAY.plusDays(1), DAY.plusDays(2)),
                tallies().days(service, DAY, DAY.plusDays(2)).stream()
                        .map(DayTally::day)
                        .toList());
        assertEquals(List.of(), tallies().months(service, OCTOBER, OCTOBER));
    }

    @Test
    void sealingMovesTheDayIntoItsMonthBothOrNeither() {
        ServiceId service = new ServiceId("vesi");
        tallies().putDay(day(service, DAY, NOW));

        assertFalse(
                tallies().seal(day(service, DAY, NOW.minusMillis(5)), month(service, 1)), "counted again meanwhile");
        assertEquals(List.of(), tallies().months(service, OCTOBER, OCTOBER));
        assertTrue(tallies().seal(day(service, DAY, NOW), month(service, 1)));

        assertEquals(List.of(month(service, 1)), tallies().months(service, OCTOBER, OCTOBER));
        assertEquals(List.of(), tallies().days(service, DAY, DAY));
        assertFalse(tallies().seal(day(service, DAY, NOW), month(service, 2)), "sealed twice");
    }

    @Test
    void aMonthThatChangedMeanwhileIsNotOverwritten() {
        ServiceId service = new ServiceId("tiet");
        tallies().putDay(day(service, DAY, NOW));
        tallies().putDay(day(service, DAY.plusDays(1), NOW));
        assertTrue(tallies().seal(day(service, DAY, NOW), month(service, 1)));

        assertFalse(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 1)));
        assertFalse(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 3)));
        assertTrue(tallies().seal(day(service, DAY.plusDays(1), NOW), month(service, 2)));
    }

    private static final Population SUMMER = new Population("kesäasukkaat");

    private static DayTally day(ServiceId service, Population population) {
        return new DayTally(
                service,
                DAY,
                SURVEY,
                population,
                TALLY,
                Map.of("age=16-29", TALLY, "touchpoint=tiski", TALLY),
                Map.of(new WaveId("syksy"), 20),
                Map.of(
                        new WaveId("syksy"),
                        new WaveAnswers(
                                TALLY, Map.of("age=16-29", TALLY, "channel=letter", TALLY), TALLY, Tally.EMPTY, 3)),
                NOW,
                DAY.plusDays(30));
    }

    private static MonthTally month(ServiceId service, Population population) {
        DayTally day = day(service, population);
        return new MonthTally(
                service,
                OCTOBER,
                SURVEY,
                population,
                TALLY,
                day.byStratum(),
                day.byWave(),
                day.answersByWave(),
                Set.of(DAY),
                1);
    }

    @Test
    void eachPopulationHasDaysAndMonthsOfItsOwn() {
        ServiceId service = new ServiceId("satama");
        List<Population> populations = List.of(Population.OWN, SUMMER, Population.UNTOLD);
        for (Population population : populations) assertTrue(tallies().putDay(day(service, population)));

        assertEquals(
                populations.stream().map(population -> day(service, population)).collect(Collectors.toSet()),
                Set.copyOf(tallies().days(service, DAY, DAY)));
        for (Population population : populations)
            assertTrue(tallies().seal(day(service, population), month(service, population)));
        assertEquals(List.of(), tallies().days(service, DAY, DAY));
        assertEquals(
                populations.stream()
                        .map(population -> month(service, population))
                        .collect(Collectors.toSet()),
                Set.copyOf(tallies().months(service, OCTOBER, OCTOBER)));
    }

    @Test
    void aDayFromBeforePopulationsWereToldApartIsOfTheServicesOwnPeople() {
        ServiceId service = new ServiceId("vanhat-paivat");
        tallies().putDay(day(service, DAY, NOW));
        dynamoDb.updateItem(request -> request.tableName("TalliesTable")
                .key(Map.of(
                        "owner",
                        AttributeValue.fromS(service.value()),
                        "item",
                        AttributeValue.fromS("day#2026-10-20#asiakas@2")))
                .updateExpression("REMOVE wavesAnswers"));

        assertEquals(List.of(day(service, DAY, NOW)), tallies().days(service, DAY, DAY));
        assertEquals(
                Population.OWN, tallies().days(service, DAY, DAY).getFirst().population());
    }

    private static CohortAnswers answers() {
        return new CohortAnswers(
                new StratumTallies(
                        TALLY, everyDimension(Map.of(Dimension.AGE, Map.of("16-29", TALLY, Dimension.UNTOLD, TALLY)))),
                TALLY,
                Tally.EMPTY);
    }

    /** As it is read: with nothing of the others. */
    private static Map<Dimension, Map<String, Tally>> everyDimension(Map<Dimension, Map<String, Tally>> some) {
        Map<Dimension, Map<String, Tally>> every = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) every.put(dimension, some.getOrDefault(dimension, Map.of()));
        return every;
    }

    @Test
    void whatBecameOfPopulationsAndStrataComesBackAsItWentIn() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("ositteet");
        ServiceId service = new ServiceId("kirjasto");
        Dispositions.Counts young = new Dispositions.Counts(30, 30, 1, 7, Map.of(WayOut.WRONG_PERSON, 2));
        Dispositions.Counts all = new Dispositions.Counts(166, 163, 3, 44, Map.of(WayOut.NOT_USED, 7));
        Map<Population, StratumDispositions> counts = Map.of(
                Population.OWN,
                new StratumDispositions(
                        all,
                        Map.of(Dimension.AGE, Map.of("16-29", young, "*", all)),
                        answers(),
                        new Unasked(17, 2),
                        Participation.NOT_COUNTED,
                        OptionalInt.of(16)),
                SUMMER,
                new StratumDispositions(young, Map.of(Dimension.TOUCHPOINT, Map.of("tiski", young))));
        assertEquals(Map.of(), dispositions.strata(wave, service));

        dispositions.putStrata(wave, service, counts);

        assertEquals(counts, dispositions.strata(wave, service));
        assertEquals(Map.of(), dispositions.strata(wave, new ServiceId("kirjasto-2")));
        assertEquals(Optional.empty(), dispositions.of(wave));
    }

    @Test
    void asManyGroupsAsALargeListMayHaveFitIntoOneItem() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        Dispositions.Counts counts = new Dispositions.Counts(
                1_000, 1_000, 100, 500, Map.of(WayOut.NOT_USED, 100, WayOut.REFUSED, 100, WayOut.WRONG_PERSON, 100));
        Map<String, Dispositions.Counts> values = new HashMap<>();
        for (int value = 0; value < 500; value++) values.put("ä".repeat(37) + value, counts);
        Map<String, Tally> tallies = new HashMap<>();
        values.keySet().forEach(value -> tallies.put(value, TALLY));
        StratumDispositions strata = new StratumDispositions(
                counts,
                Map.of(Dimension.AGE, values, Dimension.AREA, values, Dimension.TOUCHPOINT, values),
                new CohortAnswers(
                        new StratumTallies(
                                TALLY,
                                everyDimension(Map.of(
                                        Dimension.AGE,
                                        tallies,
                                        Dimension.AREA,
                                        tallies,
                                        Dimension.TOUCHPOINT,
                                        tallies))),
                        TALLY,
                        Tally.EMPTY));

        dispositions.putStrata(new WaveId("suurin"), new ServiceId("kirjasto"), Map.of(SUMMER, strata));

        assertEquals(Map.of(SUMMER, strata), dispositions.strata(new WaveId("suurin"), new ServiceId("kirjasto")));
    }

    @Test
    void dispositionsAndTheLastNightComeBackAsTheyWentIn() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        DynamoDbNights nights = new DynamoDbNights(dynamoDb, "TalliesTable");
        Map<ServiceId, Dispositions.Counts> counts = Map.of(
                new ServiceId("kirjasto"),
                new Dispositions.Counts(166, 163, 3, 44, Map.of(WayOut.NOT_USED, 7, WayOut.REFUSED, 2)));
        assertEquals(Optional.empty(), dispositions.of(new WaveId("syksy")));
        assertEquals(Optional.empty(), nights.last());

        dispositions.put(new WaveId("syksy"), counts);
        nights.finished(DAY);

        assertEquals(Optional.of(counts), dispositions.of(new WaveId("syksy")));
        assertEquals(Optional.of(DAY), nights.last());
    }

    @Test
    void aNightBeforeAnybodyCouldLeaveHasCountedNobodyWhoDid() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("vanha");
        Map<ServiceId, Dispositions.Counts> counts =
                Map.of(new ServiceId("kirjasto"), new Dispositions.Counts(166, 163, 3, 44));
        dispositions.put(wave, counts);
        dynamoDb.updateItem(request -> request.tableName("TalliesTable")
                .key(Map.of("owner", AttributeValue.fromS("wave#vanha"), "item", AttributeValue.fromS("disposition")))
                .updateExpression("REMOVE #counts.kirjasto.#left")
                .expressionAttributeNames(Map.of("#counts", "counts", "#left", "left")));

        assertEquals(Optional.of(counts), dispositions.of(wave));
    }

    private static People people() {
        YearMonth first = OCTOBER.minusMonths(11);
        Published.Classes classes = new Published.Classes(10, 0, 33);
        PopulationPeople own = new PopulationPeople(
                Population.OWN,
                new Turnout(1_717, 451),
                List.of(
                        new GroupTurnout(Dimension.AGE, "16-29", new Turnout(251, 35)),
                        new GroupTurnout(Dimension.CHANNEL, Dimension.UNTOLD, new Turnout(1_717, 451))),
                List.of(new GroupAnswers(
                        Dimension.AREA,
                        first.minusMonths(3),
                        OCTOBER.minusMonths(1),
                        List.of(
                                new GroupAnswers.Group("itäkylät", 288, classes),
                                new GroupAnswers.Group(Dimension.UNTOLD, 900, classes)))),
                Optional.of(new Promptness(first, OCTOBER, OptionalInt.of(1_590), classes, classes)),
                List.of(new PopulationPeople.Hidden(Dimension.LANGUAGE, "en")),
                12,
                new Skipped(17, 6),
                List.of(new PopulationPeople.Months(Dimension.AGE, first, OCTOBER.minusMonths(1))));
        PopulationPeople summer = new PopulationPeople(
                SUMMER, new Turnout(40, 0), List.of(), List.of(), Optional.empty(), List.of(), Skipped.NOBODY);
        return new People(first, OCTOBER, List.of(own, summer), Optional.of(1_600), Optional.of(5_000));
    }

    private static Participation participation() {
        return new Participation(Map.of(
                Dimension.LANGUAGE, Map.of("en", new TookPart(12, 2), Dimension.UNTOLD, new TookPart(18, 5)),
                Dimension.AGE, Map.of("16-29", new TookPart(30, 7))));
    }

    @Test
    void whoTookPartComesBackAsItWentInBesideWhatBecameOfThem() {
        Dispositions dispositions = new DynamoDbDispositions(dynamoDb, "TalliesTable");
        WaveId wave = new WaveId("osallistuneet");
        ServiceId service = new ServiceId("kirjasto");
        Map<Population, Participation> counts = Map.of(Population.OWN, participation());
        assertEquals(Map.of(), dispositions.participation(wave, service));

        dispositions.putParticipation(wave, service, counts);

        assertEquals(counts, dispositions.participation(wave, service));
        assertEquals(Map.of(), dispositions.strata(wave, service));
    }

    @Test
    void theGroupsOfAMonthAreWrittenOnce() {
        ServiceId service = new ServiceId("ryhmat");
        GroupLedger groups = new DynamoDbGroupLedger(dynamoDb, "ReportsTable");
        Dispositions.Counts counts = new Dispositions.Counts(30, 30, 1, 7, Map.of(WayOut.WRONG_PERSON, 2));
        StratumDispositions strata =
                new StratumDispositions(counts, Map.of(Dimension.AGE, Map.of("16-29", counts)), answers());
        MonthGroups.Entry alone = new MonthGroups.Entry(
                List.of(OCTOBER),
                strata.with(participation()),
                Map.of(Dimension.AGE, OCTOBER.minusMonths(3), Dimension.TOUCHPOINT, OCTOBER),
                Map.of(Dimension.LANGUAGE, List.of(OCTOBER.minusMonths(4), OCTOBER)));
        MonthGroups.Entry together = new MonthGroups.Entry(List.of(OCTOBER.minusMonths(2), OCTOBER), strata, Map.of());
        MonthGroups first = new MonthGroups(service, OCTOBER, Map.of(Population.OWN, alone, SUMMER, together));
        reports().markSent(service, OCTOBER, new MemberId("maija"), NOW);

        assertTrue(groups.add(first));
        assertFalse(groups.add(new MonthGroups(service, OCTOBER, Map.of())));

        assertEquals(Map.of(OCTOBER, first), groups.find(service, OCTOBER.minusMonths(36), OCTOBER));
        assertEquals(Map.of(), groups.find(service, OCTOBER.plusMonths(1), OCTOBER.plusMonths(36)));
        assertEquals(Map.of(), ledger().find(service, OCTOBER.minusMonths(36), OCTOBER));
    }

    /** With everything that a report may hold, and with little: comments in one row, as they all were before. */
    static Stream<Report> reports(ServiceId service) {
        Published classes = new Published.Classes(1, 2, 3);
        Pool pool = new Pool(List.of(OCTOBER.minusMonths(3), OCTOBER.minusMonths(1)), classes);
        Pool spread = new Pool(List.of(OCTOBER.minusMonths(2), OCTOBER), new Published.Histogram(TALLY));
        LocalText text = new LocalText(Map.of(Language.FI, "Remontti", Language.SV, "Renovering"));
        return Stream.of(
                new Report(
                        service,
                        OCTOBER,
                        NOW,
                        new History(months(25), List.of(pool), List.of(spread)),
                        new Fieldwork(
                                OCTOBER.minusMonths(24),
                                List.of(
                                        new Fieldwork.Ended(
                                                OCTOBER.minusMonths(1), new Report.Cohort(18, OptionalInt.empty())),
                                        new Fieldwork.Ended(
                                                OCTOBER,
                                                new Report.Cohort(
                                                        166,
                                                        OptionalInt.of(44),
                                                        7,
                                                        Optional.of(new Deliveries(150, 3, 16))))),
                                Optional.of(new Report.Cohort(18, OptionalInt.empty()))),
                        List.of(
                                new ServiceYear(service, classes, new Published.NoAnswers()),
                                new ServiceYear(
                                        new ServiceId("liikunta"),
                                        new Published.BelowFloor(5),
                                        classes,
                                        OptionalInt.of(90),
                                        OptionalInt.of(1_717))),
                        new Comments(
                                new Quotes.ByKind<>(
                                        List.of(
                                                new ResponseKey(1, DAY, "abc"),
                                                new ResponseKey(1, DAY.plusDays(1), "def")),
                                        List.of(new ResponseKey(1, DAY, "ghi"))),
                                13,
                                2),
                        Optional.of(-40),
                        List.of(
                                new ContextNote("remontti", Optional.of(service), DAY, text, false),
                                new ContextNote("uusi", Optional.empty(), DAY, text, true)),
                        Optional.of(people())),
                new Report(
                        service,
                        OCTOBER,
                        NOW,
                        History.of(months(Report.MONTHS)),
                        Fieldwork.NONE,
                        List.of(),
                        new Comments(new Quotes.Mixed<>(List.of(new ResponseKey(1, DAY, "abc"))), 1, 0),
                        Optional.empty(),
                        List.of()));
    }

    static Stream<Report> reportsOfEveryKind() {
        return reports(new ServiceId("kirjasto"));
    }

    private static List<Report.Month> months(int count) {
        List<Published> forms = List.of(
                new Published.NoAnswers(),
                new Published.BelowFloor(5),
                new Published.Unanimous(),
                new Published.Classes(1, 2, 3),
                new Published.Histogram(TALLY));
        List<Report.Month> months = new ArrayList<>();
        for (int i = 0; i < count; i++)
            months.add(new Report.Month(OCTOBER.minusMonths(count - 1L - i), forms.get(i % forms.size()), i % 2 == 0));
        return months;
    }

    @ParameterizedTest
    @MethodSource("reportsOfEveryKind")
    void aReportComesBackAsItWentIn(Report report) {
        reports().put(report);

        assertEquals(Optional.of(report), reports().find(report.service(), OCTOBER));
        assertEquals(Optional.empty(), reports().find(report.service(), OCTOBER.plusMonths(1)));
    }

    @Test
    void aReportOfBeforeIsReadAsOneThatKnowsItsThirteenMonthsAndTheWavesOfItsOwn() {
        ServiceId service = new ServiceId("vanha");
        Report old = reports(service).toList().getLast();
        reports().put(old);
        dynamoDb.updateItem(request -> request.tableName("ReportsTable")
                .key(Map.of("owner", AttributeValue.fromS("vanha"), "item", AttributeValue.fromS("2026-10")))
                .updateExpression(
                        "REMOVE pools, spreads, ended, services, notes SET cohort = :cohort, verdict = :verdict")
                .expressionAttributeValues(Map.of(
                        ":cohort",
                        AttributeValue.fromM(
                                Map.of("asked", AttributeValue.fromN("166"), "answered", AttributeValue.fromN("44"))),
                        ":verdict",
                        AttributeValue.fromM(Map.of("kind", AttributeValue.fromS("first"))))));

        Report read = reports().find(service, OCTOBER).orElseThrow();

        assertEquals(Optional.of(new Report.Cohort(166, OptionalInt.of(44))), read.cohort());
        assertEquals(old.history(), read.history());
        assertEquals(List.of(), read.services());
    }

    @Test
    void aReportOfBeforeIsReadAsOneThatDoesNotKnowHowManyWereAskedOfTheEarlyAndTheLate() {
        ServiceId service = new ServiceId("varhaiset");
        reports().put(reports(service).findFirst().orElseThrow());
        dynamoDb.updateItem(request -> request.tableName("ReportsTable")
                .key(Map.of("owner", AttributeValue.fromS("varhaiset"), "item", AttributeValue.fromS("2026-10")))
                .updateExpression("REMOVE people.populations[0].promptness.asked, ended[1].mails"));

        Report read = reports().find(service, OCTOBER).orElseThrow();

        assertEquals(
                Optional.of(OptionalInt.empty()),
                read.people()
                        .flatMap(People::own)
                        .flatMap(PopulationPeople::promptness)
                        .map(Promptness::asked));
        assertEquals(Optional.of(new Report.Cohort(166, OptionalInt.of(44), 7)), read.cohort());
    }

    @Test
    void aMonthThatIsToldWithOthersComesBackAsOne() {
        ServiceId service = new ServiceId("pienet");
        Release pooled = new Release(
                service,
                OCTOBER,
                TALLY,
                NOW,
                1,
                Optional.of(OCTOBER.minusMonths(2)),
                Optional.of(OCTOBER.minusMonths(8)));

        assertTrue(ledger().put(pooled));

        assertEquals(Map.of(OCTOBER, pooled), ledger().find(service, OCTOBER, OCTOBER));
    }

    @Test
    void aReportIsMarkedSentToAMemberOnce() {
        ServiceId service = new ServiceId("kirjasto");

        assertTrue(reports().markSent(service, OCTOBER, new MemberId("maija"), NOW));
        assertFalse(reports().markSent(service, OCTOBER, new MemberId("maija"), NOW.plusSeconds(60)));
        assertTrue(reports().markSent(service, OCTOBER, new MemberId("pekka"), NOW));
    }

    @Test
    void aLinkIsFoundByItsDigest() {
        Reports.Access access = new Reports.Access(
                new ServiceId("kirjasto"), OCTOBER, new MemberId("maija"), Instant.parse("2027-12-02T05:00:00Z"));

        assertTrue(reports().putAccess("digest", access));

        assertEquals(Optional.of(access), reports().findAccess("digest"));
        assertEquals(Optional.empty(), reports().findAccess("other"));
    }

    private String link(String member, String service, YearMonth month) {
        String digest = member + service + month;
        reports().putAccess(digest, new Reports.Access(new ServiceId(service), month, new MemberId(member), LINK_ENDS));
        return digest;
    }

    private List<String> open(String... links) {
        return Stream.of(links)
                .filter(link -> reports().findAccess(link).isPresent())
                .toList();
    }

    @Test
    void theLinksOfAMemberToOneServiceEndAndNoOthers() {
        MemberId liisa = new MemberId("liisa");
        String october = link("liisa", "vesi", OCTOBER);
        String september = link("liisa", "vesi", OCTOBER.minusMonths(1));
        String other = link("liisa", "vesihuolto", OCTOBER);
        String anothers = link("liisa2", "vesi", OCTOBER);

        reports().revokeAccess(liisa, new ServiceId("vesi"));
        reports().revokeAccess(liisa, new ServiceId("vesi"));
        assertEquals(List.of(other, anothers), open(october, september, other, anothers));

        reports().revokeAccess(liisa);
        reports().revokeAccess(new MemberId("kukaan"));
        assertEquals(List.of(anothers), open(october, september, other, anothers));
    }

    @Test
    void aLinkThatWasRevokedIsNotGivenAgain() {
        String link = link("sven", "vesi", OCTOBER);
        reports().revokeAccess(new MemberId("sven"));

        assertFalse(reports()
                .putAccess(link, new Reports.Access(new ServiceId("vesi"), OCTOBER, new MemberId("sven"), LINK_ENDS)));
        assertEquals(Optional.empty(), reports().findAccess(link));
        String next = link("sven", "vesi", OCTOBER.plusMonths(1));
        assertEquals(List.of(next), open(link, next));
    }

    @Test
    void aLinkThatHasExpiredAndIsGoneIsNotMadeByRevoking() {
        String link = link("emma", "vesi", OCTOBER);
        dynamoDb.deleteItem(request -> request.tableName("ReportsTable")
                .key(Map.of("owner", AttributeValue.fromS("access#" + link), "item", AttributeValue.fromS("link"))));

        reports().revokeAccess(new MemberId("emma"));

        assertTrue(dynamoDb.getItem(request -> request.tableName("ReportsTable")
                        .key(Map.of(
                                "owner", AttributeValue.fromS("access#" + link), "item", AttributeValue.fromS("link"))))
                .item()
                .isEmpty());
    }

    @Test
    void ofTwoReleasesOfTheSameRevisionOneIsKept() {
        ServiceId service = new ServiceId("kulttuuri");
        Release first = new Release(service, OCTOBER, TALLY, NOW, 1);
        Release second = new Release(service, OCTOBER, Tally.EMPTY, NOW, 2);
        reports().markSent(service, OCTOBER, new MemberId("maija"), NOW);

        assertTrue(ledger().put(first));
        assertFalse(ledger().put(first));
        assertEquals(Map.of(OCTOBER, first), ledger().find(service, OCTOBER.minusMonths(12), OCTOBER));
        assertTrue(ledger().put(second));
        assertFalse(ledger().put(second));

        assertEquals(Map.of(OCTOBER, second), ledger().find(service, OCTOBER, OCTOBER));
    }
}
