package fi.kuule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kuule.report.Agenda.Why;
import fi.kuule.response.ResponseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months that a manager may meet, and what each has to say. */
class SituationsTest {
    private static final ResponseKey WORDS = new ResponseKey(1, LocalDate.of(2026, 10, 5), "sanat");
    private static final ResponseKey THANKS = new ResponseKey(1, LocalDate.of(2026, 10, 5), "kiitos");

    @ParameterizedTest
    @CsvSource({
        "5/8/39 3/13/28, USUAL, true",
        "5/8/39 1/1/1, BELOW_FLOOR, true",
        "1/1/1, BELOW_FLOOR, false",
        "5/8/39 0, NO_ANSWERS, true",
        "0, NO_ANSWERS, false",
        "5/8/39 -, NOT_ASKED, true",
        "-, NOT_ASKED, false",
        "0/0/7, UNANIMOUS, false",
        "5/20/45 30/20/10, FELL, true",
        "30/20/10 5/20/45, ROSE, true",
        "3/13/28, FIRST, true",
        "2/3/4, FIRST, true"
    })
    void everyMonthHasItsSituationAndANumberOnlyIfSomeBaseTellsOne(String months, Situation situation, boolean number) {
        Report report = Reported.months(months).report();

        assertEquals(situation, Situation.of(report));
        assertEquals(number, Headline.of(report).score().isPresent());
        assertEquals(number, !Limits.of(report).limits().isEmpty());
        assertEquals(number, !Claims.of(report).claims().isEmpty());
        assertEquals(20, Agenda.of(report).minutes());
    }

    @ParameterizedTest
    @CsvSource({
        "5/20/45 30/20/10, SCORE_DOWN, WALK_THE_WAY",
        "30/20/10 5/20/45, SCORE_UP, CARRY_THE_THANKS",
        "5/8/39 3/13/28, STEADY, READ_EVERY_WEEK",
        "20/5/20, POLARISED, READ_EVERY_WEEK",
        "1/1/1, FEW_HEARD, ASK_FIVE"
    })
    void twentyMinutesAskAboutWhatMoved(String months, Why first, Agenda.Trial trial) {
        List<Agenda.Step> steps = Agenda.of(Reported.months(months).report()).steps();

        List<Why> asked = ((Agenda.AskWhy) steps.get(1)).questions();
        assertEquals(first, asked.getFirst());
        assertEquals(2, asked.size());
        assertEquals(trial, ((Agenda.TryOut) steps.get(3)).trial());
    }

    @Test
    void theyBeginWithACustomersCriticismWhereThereIsAny() {
        Report report = Reported.months("3/13/28")
                .comments(new Comments(new Quotes.ByKind<>(List.of(THANKS), List.of(WORDS)), 2, 0))
                .report();

        assertEquals(
                new Agenda.ReadAloud(2, Optional.of(WORDS)),
                Agenda.of(report).steps().getFirst());
        assertEquals(
                new Agenda.ReadAloud(2, Optional.empty()),
                Agenda.of(Reported.months("1/1/1").report()).steps().getFirst());
    }
}
