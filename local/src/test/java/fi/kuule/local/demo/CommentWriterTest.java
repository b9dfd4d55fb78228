package fi.kuule.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.language.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommentWriterTest {
    private static final Map<Encounter, Comment> COMMENTS = comments();

    private static Map<Encounter, Comment> comments() {
        CommentWriter writer = new CommentWriter(new Draws(Population.SEED));
        return Population.of(Population.SEED, Population.RESIDENTS, Population.MONTHS, YearMonth.of(2025, 1))
                .encounters()
                .stream()
                .filter(Encounter::answered)
                .flatMap(encounter -> writer.write(encounter).map(c -> Map.entry(encounter, c)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void theDispleasedWriteMoreOftenThanThePleased() {
        assertEquals(.55, share(encounter -> encounter.score() <= 4), .08);
        assertEquals(.30, share(encounter -> encounter.score() >= 9), .03);
    }

    private static double share(Predicate<Encounter> which) {
        List<Encounter> asked = Population.of(
                        Population.SEED, Population.RESIDENTS, Population.MONTHS, YearMonth.of(2025, 1))
                .encounters()
                .stream()
                .filter(e -> e.outcome() == Encounter.Outcome.COMPLETE)
                .filter(which)
                .toList();
        return (double) asked.stream().filter(COMMENTS::containsKey).count() / asked.size();
    }

    @Test
    void lowScoresComplainAndHighScoresPraise() {
        assertEquals(.85, share(Sentiment.NEGATIVE, encounter -> encounter.score() <= 6), .06);
        assertEquals(.93, share(Sentiment.POSITIVE, encounter -> encounter.score() >= 9), .04);
    }

    private static double share(Sentiment sentiment, Predicate<Encounter> which) {
        List<Comment> of = COMMENTS.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return (double) of.stream().filter(c -> c.sentiment() == sentiment).count() / of.size();
    }

    @Test
    void mostWriteInTheirOwnLanguage() {
        long own = COMMENTS.entrySet().stream()
                .filter(entry ->
                        entry.getValue().language() == entry.getKey().resident().language())
                .count();

        assertEquals(.94, (double) own / COMMENTS.size(), .03);
    }

    @Test
    void fewCommentsAreAlike() {
        List<String> long_ = COMMENTS.values().stream()
                .map(Comment::text)
                .filter(text -> text.split("\\s+").length > 8)
                .toList();

        assertTrue(long_.stream().distinct().count() > .8 * long_.size());
    }

    @Test
    void everySlotIsFilledAndNoCommentIsBlankOrTooLong() {
        COMMENTS.values().forEach(comment -> {
            assertFalse(comment.text().isBlank());
            assertFalse(comment.text().contains("{"), comment.text());
            assertTrue(comment.text().length() < 2_500);
        });
    }

    @Test
    void roadsAreSpokenOfOnlyWhereRoadsAreKept() {
        COMMENTS.forEach((encounter, comment) -> {
            if (comment.themes().contains(Theme.ROADS)) assertEquals(TownService.TIET_JA_VESI, encounter.service());
        });
    }

    @Test
    void someTellAboutPeopleAndNobodyReal() {
        List<Comment> telling = COMMENTS.values().stream()
                .filter(comment -> comment.detail().isPresent())
                .toList();

        assertEquals(.036, (double) telling.size() / COMMENTS.size(), .015);
        telling.stream()
                .filter(comment -> comment.detail().equals(Optional.of(PersonalDetail.EMAIL)))
                .forEach(comment -> assertTrue(
                        comment.text().toLowerCase(java.util.Locale.ROOT).contains("@example.org")));
    }

    @Test
    void anIdentityCodeNeverHasItsRightCheckCharacter() {
        Draws.Sequence draws = new Draws(1).sequence(15, 1);
        for (int i = 0; i < 200; i++) {
            String code = PersonalDetail.IDENTITY_CODE.value(draws);
            int remainder = (int) (Long.parseLong(code.substring(0, 6) + code.substring(7, 10)) % 31);

            assertTrue(code.matches("[0-9]{6}-9[0-9]{2}[0-9A-Y]"), code);
            assertFalse(code.charAt(10) == "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(remainder));
        }
    }

    @Test
    void theSameSeedWritesTheSameWords() {
        assertEquals(COMMENTS, comments());
    }

    @Test
    void everyThemeHasWordsOfPraiseAndBlameInEveryLanguage() {
        for (Language language : Language.OF_STAFF)
            for (Theme theme : Theme.values())
                for (Sentiment sentiment : Sentiment.values())
                    assertFalse(
                            new Phrases(language)
                                    .of(theme.label, sentiment, TownService.TIET_JA_VESI)
                                    .isEmpty(),
                            language + " " + theme + " " + sentiment);
    }
}
