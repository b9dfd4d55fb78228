package fi.kuule.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private static Answer.Reading read(String rating, String why) {
        return Answer.read(new AnswerForm(rating, why, "", false, true), 20);
    }

    private static Answer.Reading answer(int rating, Optional<String> why) {
        return new Answer.Read(new Answer(new Rating(rating), why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "9.5", "yhdeksän", "010", "９", "1e1"})
    void scoreOutsideZeroToTenIsAFault(String rating) {
        assertEquals(new Answer.Faulty(List.of(new Fault.ScoreOutOfRange())), read(rating, ""));
    }

    @Test
    void missingScoreIsAFault() {
        assertEquals(new Answer.Faulty(List.of(new Fault.ScoreMissing())), read(" ", ""));
    }

    @Test
    void lineEndsAreOneCharacterAndTrailingSpaceIsNone() {
        assertEquals(answer(10, Optional.of("a\nb\n\n c")), read("10", "a\r\nb\n\r c \r\n\t "));
        assertEquals(answer(0, Optional.of("x\n".repeat(9) + "xx")), read("0", "x\r\n".repeat(9) + "xx"));
    }

    @Test
    void blankTextIsNoComment() {
        assertEquals(answer(5, Optional.empty()), read("5", " \r\n\t "));
    }

    @Test
    void textOverItsLimitSaysByHowMuch() {
        assertEquals(new Answer.Faulty(List.of(new Fault.TextTooLong(2, 20))), read("5", "x".repeat(22)));
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 7, 0x1b, 0x7f, 0x85})
    void controlCharactersAreAFault(char control) {
        assertEquals(new Answer.Faulty(List.of(new Fault.TextCharacters())), read("5", "a" + control + "b"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertEquals(
                new Answer.Faulty(
                        List.of(new Fault.ScoreMissing(), new Fault.TextTooLong(1, 20), new Fault.TextCharacters())),
                read("", "x".repeat(20) + "\u0000"));
    }
}
