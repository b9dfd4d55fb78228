package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource({
        "5/8/39 5/8/39 3/13/28, MONTH, 44",
        "5/8/39 5/8/39 10/10/9, THREE_MONTHS, 133",
        "5/8/39 1/5/4 3/4/6 2/3/5, THREE_MONTHS, 33",
        "1/5/4 1/5/4 1/5/4 1/2/3, TWELVE_MONTHS, 36",
        "1/5/4 1/2/3, THREE_MONTHS, 16",
        "1/5/4 - - - 1/2/3, TWELVE_MONTHS, 16",
        "1/2/3, MONTH, 6",
        "5/8/39 5/8/39 0, THREE_MONTHS, 104",
        "5/8/39 5/8/39 -, THREE_MONTHS, 104",
        "5/8/39 5/8/39 1/1/1, THREE_MONTHS, 104",
        "1/1/1, MONTH, 0",
        "0, MONTH, 0",
        "-, MONTH, 0",
        "9/9/9 - - - - - - - - - - - - 1/2/3, MONTH, 6"
    })
    void theShortestBaseOfThirtyAnswersElseTheOneThatTellsMost(String months, Base.Span span, int n) {
        Headline headline = Headline.of(Reported.months(months).report());

        assertEquals(span, headline.base().span());
        assertEquals(n, headline.answers().n());
        assertEquals(Reported.OCTOBER, headline.base().to());
    }

    @ParameterizedTest
    @CsvSource({"3/13/28, WIDE", "2/3/9, INDICATIVE", "50/200/250, USUAL", "1/1/1,"})
    void howFarANumberCanBeTrustedIsSaid(String month, Precision precision) {
        assertEquals(
                Optional.ofNullable(precision),
                Headline.of(Reported.months(month).report()).score().map(Precision::of));
    }
}
