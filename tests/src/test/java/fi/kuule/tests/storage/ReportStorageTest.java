package fi.kuule.tests.storage;

import static fi.kuule.tests.storage.Counted.DAY;
import static fi.kuule.tests.storage.Counted.NOW;
import static fi.kuule.tests.storage.Counted.OCTOBER;
import static fi.kuule.tests.storage.Counted.SUMMER;
import static fi.kuule.tests.storage.Counted.TALLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.disclosure.Pool;
import fi.kuule.disclosure.Published;
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
import fi.kuule.score.Dimension;
import fi.kuule.tests.engine.Engine;
import fi.kuule.tests.engine.OnEveryEngine;
import fi.kuule.wave.Population;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@OnEveryEngine
class ReportStorageTest {
    private static final Instant LINK_ENDS = Instant.parse("2027-12-02T05:00:00Z");
    private final DynamoDbClient dynamoDb;

    ReportStorageTest(Engine engine) {
        dynamoDb = engine.dynamoDb();
    }

    private DynamoDbReports reports() {
        return new DynamoDbReports(dynamoDb, "ReportsTable");
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
}
