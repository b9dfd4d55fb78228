package fi.kuule.tests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformancePageTest {
    @Test
    void theMedianIsTheOneInTheMiddleOrHalfwayBetweenTwo() {
        assertEquals(3, Median.of(9, 1, 3));
        assertEquals(2, Median.of(9, 1, 3, 1));
        assertEquals(4, Median.of(List.of("ab", "abcd", "abcde"), String::length));
    }

    @Test
    void nothingHasNoMedian() {
        assertThrows(IllegalArgumentException.class, Median::of);
    }

    @ParameterizedTest
    @CsvSource({"0.612, 0.61", "4.238, 4.24", "47.81, 47.8", "253.2, 253", "1000000, 1 000 000"})
    void figuresHaveThreeDigitsThatCount(double value, String text) {
        assertEquals(text, Finding.number(value));
    }

    @Test
    void theTableNamesEachBenchOnceAndOwnsUpToWhatIsMissed() {
        PerformancePage page = new PerformancePage(
                new Circumstances("2026-11-22", "abc1234", "2 cores"),
                List.of(
                        Finding.of("answers", "a second", "120")
                                .beside("240", 0.5)
                                .aiming("≥ 0.60", false),
                        Finding.of("answers", "CPU", "4.20 ms").aiming("≤ 5 ms", true),
                        Finding.of("cold", "an empty JVM", "40 ms")));

        assertEquals("""
                | bench | figure | value | yardstick | ratio | aim | met |
                |---|---|---:|---:|---:|---|---|
                | answers | a second | 120 | 240 | 0.50 | ≥ 0.60 | **no** |
                |  | CPU | 4.20 ms |  |  | ≤ 5 ms | yes |
                | cold | an empty JVM | 40 ms |  |  |  |  |
                """, page.table());
        assertTrue(page.text().contains("on 2026-11-22, of commit abc1234, on 2 cores"));
        assertTrue(page.text().contains(page.table()));
    }
}
