package fi.kuule.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.statistics.Normal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    @Test
    void thePublicSurveyOf39AnswersScoresMinus36() {
        Score score = Score.of(22, 9, 8).orElseThrow();

        assertEquals(-36, score.rounded());
        assertEquals(-58, score.shownLower());
        assertEquals(-8, score.shownUpper());
        assertEquals(39, score.n());
    }

    @Test
    void nobodyAnsweredIsNotZero() {
        assertEquals(Optional.empty(), Score.of(Tally.EMPTY));
        assertEquals(Optional.empty(), Distribution.of(Tally.EMPTY));
        assertFalse(Tally.EMPTY.oneClass());
    }

    @ParameterizedTest
    @CsvSource({"1,199,0,-1", "0,199,1,1", "0,200,0,0", "0,0,7,100", "5,0,0,-100", "1,6,1,0"})
    void halvesGoAwayFromZero(int detractors, int passives, int promoters, int rounded) {
        assertEquals(
                rounded, Score.of(detractors, passives, promoters).orElseThrow().rounded());
    }

    @Test
    void aHundredAnswersInEachPeriodTell22PointsFromChance() {
        double smallest = DetectableChange.significant(
                        DetectableChange.TYPICAL_VARIANCE, 100, DetectableChange.TYPICAL_VARIANCE, 100, 0.95)
                .orElseThrow();

        assertEquals(22, Math.round(smallest));
    }

    @Test
    void allPromotersHaveTheirClosedForm() {
        double z = Normal.critical(0.95);
        Score score = Score.of(0, 0, 12).orElseThrow();

        assertEquals(100 * (12 - z * z) / (12 + z * z), score.lower(), 1e-6);
        assertEquals(100, score.upper());
    }

    @ParameterizedTest
    @CsvSource({"40,10,40,-30,MET", "40,10,40,40,MISSED", "40,10,40,0,UNDETERMINED"})
    void aTargetIsJudgedByTheInterval(int detractors, int passives, int promoters, int target, TargetStatus status) {
        assertEquals(
                status,
                TargetStatus.of(Score.of(detractors, passives, promoters).orElseThrow(), target));
    }

    @Test
    void aSmallChangeOfSmallGroupsIsChance() {
        Comparison comparison = Comparison.of(
                Score.of(5, 9, 38).orElseThrow(), Score.of(3, 13, 28).orElseThrow());

        assertFalse(comparison.significant());
        assertTrue(comparison.smallest() > 15 && comparison.smallest() < 35);
    }
}
