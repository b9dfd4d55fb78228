package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.mail.FinnishHolidays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @Test
    void everyMonthFrom2024To2040HasOneFirstWorkingDayAmongItsFirstFive() {
        for (YearMonth month = YearMonth.of(2024, 1); month.getYear() <= 2040; month = month.plusMonths(1)) {
            List<LocalDate> firsts = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .filter(WorkingDays::isFirstOfMonth)
                    .toList();

            assertEquals(1, firsts.size(), month::toString);
            assertTrue(firsts.getFirst().getDayOfMonth() <= 5, month::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01",
        "2026-11-02",
        "2024-01-02",
        "2026-01-02",
        "2027-01-04",
        "2024-04-02",
        "2026-04-01",
        "2026-05-04",
        "2025-05-02",
        "2029-04-03",
        "2032-01-02",
        "2040-04-03"
    })
    void theFirstDayOnWhichOfficesWorkIsTheDay(LocalDate first) {
        assertTrue(WorkingDays.isFirstOfMonth(first));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01", "2026-05-01", "2027-01-01", "2024-04-01", "2026-12-02", "2029-04-02", "2040-04-02"})
    void noOtherDayIs(LocalDate day) {
        assertFalse(WorkingDays.isFirstOfMonth(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2035-03-25",
        "2038-04-25",
        "2040-04-01"
    })
    void easterIsWhereTheCalendarHasIt(LocalDate sunday) {
        assertEquals(sunday, FinnishHolidays.easter(sunday.getYear()));
    }

    @ParameterizedTest
    @CsvSource({"2035-05-03", "2038-06-03", "2026-04-03", "2026-04-06"})
    void holidaysThatMoveAreNoWorkingDays(LocalDate day) {
        assertFalse(WorkingDays.isWorking(day));
    }
}
