package fi.kuule.tests.flow;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbReports;
import fi.kuule.local.mailbox.Mail;
import fi.kuule.local.mailbox.MailSummary;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month that is reported more than once, in nights in which the clocks change, and after answers were deleted. */
class ReportAgainTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Town town;
    private Citizen citizen;

    /** A survey for half a year, and a poster: whoever comes may answer. */
    private void open(Instant start) {
        town = new Town(how -> how.clockStart(start)).settled();
        citizen = new Citizen(town);
        town.api.put("/api/surveys/asiointi", """
                {"privacy": "anonymous", "languages": ["fi", "sv", "en"], "opens": "2026-01-01", "closes": "2026-12-31"}""");
        town.api.put("/api/links/juliste", """
                {"survey": "asiointi", "service": "kirjasto", "channel": "poster"}""");
    }

    @AfterEach
    void stop() {
        if (town != null) town.close();
    }

    /** The receipts of those who answer at this time, one after the other. */
    private List<String> answer(Instant at, int... numbers) {
        town.cloud.moveClock(at);
        List<String> receipts = new ArrayList<>();
        for (int number : numbers)
            receipts.add(Citizen.receipt(citizen.answer(page("/o/juliste"), number, "Sanottu numerolla " + number)
                    .body()));
        return receipts;
    }

    private URI page(String path) {
        return URI.create(town.cloud.baseUri() + path);
    }

    private Report report(YearMonth month) {
        town.cloud.run("MonthlyReport", "{\"month\":\"" + month + "\"}");
        town.cloud.idle(LIMIT);
        return new DynamoDbReports(town.cloud.dynamoDb(), "ReportsTable")
                .find(new ServiceId("kirjasto"), month)
                .orElseThrow();
    }

    private static Score score(Report report) {
        return report.published().score().orElseThrow();
    }

    /** Before and after the clocks change, within the hour that comes twice or is left out, and long after. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:00:00Z, 2026-02, 2026-03-29T00:59:00Z, 2026-03-29T01:01:00Z",
        "2026-10-06T09:00:00Z, 2026-09, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z"
    })
    void theSameMonthInTheNightInWhichTheClocksChangeIsTheSameRecordAndNoSecondMail(
            Instant start, YearMonth month, Instant before, Instant after) {
        open(start.minus(Duration.ofDays(30)));
        answer(start.minus(Duration.ofDays(20)), 10, 9, 9, 8, 7, 3);
        town.cloud.moveClock(before);
        Report first = report(month);
        int mails = town.mails("report").size();

        town.cloud.moveClock(after);
        Report second = report(month);
        Report third = report(month);

        assertAll(
                () -> assertEquals(3, mails),
                () -> assertEquals(6, score(first).n()),
                () -> assertEquals(at(first, second.madeAt()), second),
                () -> assertEquals(second.published(), third.published()),
                () -> assertEquals(second.history(), third.history()),
                () -> assertEquals(mails, town.mails("report").size()));
    }

    private static Report at(Report report, Instant madeAt) {
        return new Report(
                report.service(),
                report.month(),
                madeAt,
                report.history(),
                report.fieldwork(),
                report.services(),
                report.comments(),
                report.target(),
                report.notes(),
                report.people());
    }

    /** Of those who answer in the minutes around the change every one counts once, and the month ends by the new clock. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T12:00:00Z, 2026-03-29T00:59:00Z, 2026-03-29T01:01:00Z, 2026-03-31T20:58:00Z, 2026-03-31T21:02:00Z,"
                + " 2026-04-01T04:00:30Z, 2026-03",
        "2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 2026-10-31T21:58:00Z, 2026-10-31T22:02:00Z,"
                + " 2026-11-02T05:00:30Z, 2026-10"
    })
    void answersAroundTheChangeOfTheClocksCountOnceAndInTheMonthOfTheirDay(
            Instant start,
            Instant before,
            Instant after,
            Instant lastMinutes,
            Instant nextMonth,
            Instant seven,
            YearMonth month) {
        open(start);
        answer(before, 10, 9);
        answer(after, 9, 8);
        answer(lastMinutes, 7, 2);
        answer(nextMonth, 0, 0, 0, 0, 0);

        town.cloud.moveClock(seven);
        town.cloud.idle(LIMIT);
        int mails = town.mails("report").size();

        Score score = score(report(month));
        assertAll(
                () -> assertEquals(3, mails),
                () -> assertEquals(3, town.mails("report").size()),
                () -> assertEquals(List.of(1, 2, 3), List.of(score.detractors(), score.passives(), score.promoters())));
    }

    /** Few deletions would be told by the difference; from the floor on a new number is told, and in any case no deleted words. */
    @Test
    void afterFewDeletionsTheNumberStaysAfterEnoughItIsToldAnewAndDeletedWordsAreGoneAtOnce() {
        open(Instant.parse("2026-10-05T09:00:00Z"));
        List<String> receipts = answer(Instant.parse("2026-10-06T09:00:00Z"), 10, 10, 9, 9, 9, 9, 8, 8, 7, 6, 5, 3);
        town.cloud.moveClock(Instant.parse("2026-11-02T05:00:30Z"));
        town.cloud.idle(LIMIT);
        Score whole = score(report(YearMonth.of(2026, 10)));

        delete(receipts.subList(8, 12));
        Report few = report(YearMonth.of(2026, 10));
        String page = citizen.open(link()).body();
        delete(receipts.subList(7, 8));
        Report enough = report(YearMonth.of(2026, 10));

        assertAll(
                () -> assertEquals(12, whole.n()),
                () -> assertEquals(whole, score(few)),
                () -> assertTrue(page.contains("Sanottu numerolla 10")),
                () -> assertFalse(page.contains("Sanottu numerolla 5")),
                () -> assertFalse(page.contains("Sanottu numerolla 3")),
                () -> assertEquals(7, score(enough).n()),
                () -> assertEquals(0, score(enough).detractors()),
                () -> assertEquals(3, town.mails("report").size()));
    }

    /** And a night to count what is left. */
    private void delete(List<String> receipts) {
        receipts.forEach(receipt -> assertEquals(
                200,
                citizen.press(page("/r"), Map.of("tunnus", receipt, "teko", "vahvista"))
                        .statusCode()));
        town.wait(Duration.ofDays(1));
        town.cloud.idle(LIMIT);
    }

    private URI link() {
        return town.mails("report").stream()
                .map(Mail::id)
                .map(id -> town.cloud.mailbox().find(id).orElseThrow())
                .flatMap(mail -> MailSummary.of(mail).links().stream())
                .filter(address -> address.contains("/f/"))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
    }
}
