package fi.kuule.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinnishHolidaysTest {
    /** Good Friday to Whit Sunday, Midsummer Day, All Saints' Day, as the almanac of the University of Helsinki has them. */
    @ParameterizedTest
    @CsvSource({
        "2024, 03-29, 03-31, 04-01, 05-09, 05-19, 06-22, 11-02",
        "2025, 04-18, 04-20, 04-21, 05-29, 06-08, 06-21, 11-01",
        "2026, 04-03, 04-05, 04-06, 05-14, 05-24, 06-20, 10-31",
        "2027, 03-26, 03-28, 03-29, 05-06, 05-16, 06-26, 11-06",
        "2028, 04-14, 04-16, 04-17, 05-25, 06-04, 06-24, 11-04",
        "2038, 04-23, 04-25, 04-26, 06-03, 06-13, 06-26, 11-06"
    })
    void theHolidaysOfAYearAreThoseOfTheAlmanac(
            String year,
            String goodFriday,
            String easter,
            String easterMonday,
            String ascension,
            String whitSunday,
            String midsummer,
            String allSaints) {
        List<LocalDate> expected = Stream.of(
                        "01-01",
                        "01-06",
                        goodFriday,
                        easter,
                        easterMonday,
                        "05-01",
                        ascension,
                        whitSunday,
                        midsummer,
                        allSaints,
                        "12-06",
                        "12-25",
                        "12-26")
                .map(day -> LocalDate.parse(year + "-" + day))
                .sorted()
                .toList();
        LocalDate first = Year.parse(year).atDay(1);
        assertEquals(
                expected,
                first.datesUntil(first.plusYears(1))
                        .filter(FinnishHolidays::isHoliday)
                        .toList());
    }
}
