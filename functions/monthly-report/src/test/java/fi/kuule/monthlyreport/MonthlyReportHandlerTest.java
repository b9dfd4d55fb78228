package fi.kuule.monthlyreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.report.MonthlyReporting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyReportHandlerTest {
    private static final Path EVENT = Path.of("..", "..", "events", "monthly-report.json");
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private final List<String> log = new ArrayList<>();
    private final List<YearMonth> made = new ArrayList<>();

    private String handle(String event, String now) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        MonthlyReportHandler.Work work = new MonthlyReportHandler.Work(
                month -> {
                    made.add(month);
                    return new MonthlyReporting.Made(8, 12);
                },
                InstantSource.fixed(Instant.parse(now)),
                ZONE);
        new MonthlyReportHandler(work)
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        output,
                        LoggingContext.writingTo(log));
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onTheFirstWorkingDayTheScheduleMakesLastMonth() throws IOException {
        assertEquals("{\"reports\":8,\"mails\":12}", handle(Files.readString(EVENT), "2026-11-02T05:00:00Z"));
        assertEquals(List.of(YearMonth.of(2026, 10)), made);
        assertEquals(List.of("outcome=made month=2026-10 reports=8 mails=12\n"), log);
    }

    @Test
    void onOtherDaysTheScheduleMakesNothing() throws IOException {
        assertEquals("{\"reports\":0,\"mails\":0}", handle(Files.readString(EVENT), "2026-11-03T05:00:00Z"));
        handle(Files.readString(EVENT), "2026-11-01T05:00:00Z");

        assertEquals(List.of(), made);
        assertEquals(List.of("outcome=not-the-day\n", "outcome=not-the-day\n"), log);
    }

    @Test
    void theDayIsTheOrganisations() throws IOException {
        handle(Files.readString(EVENT), "2026-11-30T22:30:00Z");

        assertEquals(List.of(YearMonth.of(2026, 11)), made);
    }

    @Test
    void aNamedMonthIsMadeOnAnyDay() throws IOException {
        handle("{\"month\":\"2019-11\"}", "2026-11-21T05:00:00Z");

        assertEquals(List.of(YearMonth.of(2019, 11)), made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "null"})
    void anEmptyEventMakesLastMonth(String event) throws IOException {
        handle(event, "2026-11-21T05:00:00Z");

        assertEquals(List.of(YearMonth.of(2026, 10)), made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"month\":\"lokakuu\"}", "{\"on\":\"friday\"}", "not json"})
    void anEventThatAsksForSomethingElseMakesNothing(String event) {
        assertThrows(IOException.class, () -> handle(event, "2026-11-02T05:00:00Z"));
        assertEquals(List.of(), made);
    }

    @Test
    void everyMissingSettingIsTold() {
        IllegalStateException told = assertThrows(
                IllegalStateException.class,
                () -> new MonthlyReportHandler(Map.of(), InstantSource.system(), new Random(1)));
        for (String name : List.of(
                "REGISTER_TABLE",
                "KEYS_TABLE",
                "RESPONSES_TABLE",
                "TALLIES_TABLE",
                "REPORTS_TABLE",
                "OUTGOING_QUEUE_URL",
                "TIME_ZONE")) assertTrue(String.valueOf(told.getMessage()).contains(name), name);
    }
}
