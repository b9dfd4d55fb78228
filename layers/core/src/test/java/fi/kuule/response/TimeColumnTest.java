package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kuule.language.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeColumnTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy H:mm:ss, Europe/Helsinki, 11/1/2019 8:51:12, 2019-11-01",
        "d.M.yyyy H:mm, Europe/Helsinki, 31.12.2025 23.59, ",
        "d.M.yyyy H:mm, Europe/Helsinki, 31.12.2025 23:59, 2025-12-31",
        "d.M.yyyy 'klo' H.mm, Europe/Helsinki, 1.3.2026 klo 9.05, 2026-03-01",
        "yyyy-MM-dd, Europe/Helsinki, 2026-02-28, 2026-02-28",
        "yyyy-MM-dd, Europe/Helsinki, 2026-02-29, ",
        "d.M.yyyy, Europe/Helsinki, 31.2.2026, ",
        "yyyy-MM-dd'T'HH:mm:ssXXX, Europe/Helsinki, 2026-10-31T23:30:00Z, 2026-11-01",
        "M/d/yyyy H:mm:ss, America/New_York, 10/31/2026 20:00:00, 2026-11-01",
        "d MMM yyyy, Europe/London, 3 sep 2026, 2026-09-03",
        "d/M/yy, Europe/London, 3/9/26, 2026-09-03",
        "M/d/yyyy h:mm a, Europe/London, 9/3/2026 11:30 PM, 2026-09-04",
        "yyyy-MM-dd, Europe/Helsinki, '', "
    })
    void aTimeIsADayAtHomeOrNothing(String pattern, String zone, String text, LocalDate day) {
        TimeColumn column = new TimeColumn("Aika", pattern, ZoneId.of(zone), Language.EN);
        assertEquals(Optional.ofNullable(day), column.dayIn(HELSINKI, text));
    }

    @Test
    void monthsAreReadInTheirLanguage() {
        TimeColumn column = new TimeColumn("Aika", "d. MMMM yyyy", HELSINKI, Language.FI);
        assertEquals(Optional.of(LocalDate.of(2026, 11, 3)), column.dayIn(HELSINKI, "3. marraskuuta 2026"));
    }

    @Test
    void aPatternThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TimeColumn("Aika", "d.M.jjjj", HELSINKI, Language.FI));
    }
}
