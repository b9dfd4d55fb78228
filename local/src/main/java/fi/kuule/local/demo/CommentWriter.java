package fi.kuule.local.demo;

import fi.kuule.language.Language;
import fi.kuule.local.demo.Encounter.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes what a resident says about an encounter, in the resident's own way. */
final class CommentWriter {
    private static final double MEDIAN_WORDS = 11;
    private static final double SPREAD = .8;
    private static final int MOST_WORDS = 180;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
    private final Draws draws;

    CommentWriter(Draws draws) {
        this.draws = draws;
        for (Language language : Language.OF_STAFF) phrases.put(language, new Phrases(language));
    }

    /** Empty when the resident did not come so far or had nothing to say. */
    Optional<Comment> write(Encounter encounter) {
        if (encounter.outcome() != Outcome.COMPLETE) return Optional.empty();
        if (draws.uniform(11, encounter.key()) >= readiness(encounter.score())) return Optional.empty();
        return Optional.of(new Draft(encounter).comment());
    }

    private static double readiness(int score) {
        if (score <= 4) return .55;
        if (score <= 6) return .35;
        return score <= 8 ? .22 : .30;
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    /** One comment on its way. */
    private final class Draft {
        private final Encounter encounter;
        private final Draws.Sequence tongue;
        private final Draws.Sequence choices;
        private final Language language;
        private final Sentiment sentiment;
        private final Set<Theme> themes = EnumSet.noneOf(Theme.class);
        private final List<String> sentences = new ArrayList<>();

        Draft(Encounter encounter) {
            this.encounter = encounter;
            this.tongue = draws.sequence(12, encounter.key());
            this.choices = draws.sequence(13, encounter.key());
            this.language = language();
            this.sentiment = Sentiment.draw(choices, encounter.score());
        }

        private Language language() {
            Language own = encounter.resident().language();
            if (!tongue.happens(.06)) return own;
            return own == Language.FI ? Language.EN : Language.FI;
        }

        Comment comment() {
            Draws.Sequence telling = draws.sequence(15, encounter.key());
            if (telling.happens(.004)) return escalation();
            if (choices.happens(.09)) return oneWord();
            body();
            Optional<PersonalDetail> detail =
                    telling.happens(.04) ? Optional.of(PersonalDetail.draw(telling)) : Optional.empty();
            detail.ifPresent(kind -> tell(kind, telling));
            return new Comment(noisy(), language, themes, sentiment, detail, false);
        }

        private Comment escalation() {
            add(of(language).of("escalation", Sentiment.NEGATIVE, encounter.service()));
            return new Comment(
                    String.join(" ", sentences), language, Set.of(), Sentiment.NEGATIVE, Optional.empty(), true);
        }

        private Comment oneWord() {
            add(of(language).of("one-word", sentiment, encounter.service()));
            return new Comment(String.join(" ", sentences), language, Set.of(), sentiment, Optional.empty(), false);
        }

        private void body() {
            int length = (int) Math.min(MOST_WORDS, MEDIAN_WORDS * Math.exp(SPREAD * choices.normal()));
            themes.add(Theme.draw(choices, encounter.service()));
            if (choices.happens(.25)) themes.add(Theme.draw(choices, encounter.service()));
            opening();
            for (Theme theme : themes) add(fitting(theme));
            if (tongue.happens(.02)) add(of(other()).of("thanks", sentiment, encounter.service()));
            for (int tries = 0; words(String.join(" ", sentences)) < length && tries < 30; tries++) lengthen();
        }

        /** More of the same themes; another when they are used up. */
        private void lengthen() {
            List<String> unused = themes.stream()
                    .flatMap(theme -> fitting(theme).stream())
                    .filter(phrase -> !sentences.contains(filled(phrase)))
                    .toList();
            if (unused.isEmpty()) themes.add(Theme.draw(choices, encounter.service()));
            else add(unused);
        }

        private void opening() {
            String kind = choices.happens(.02) ? "sarcasm" : choices.happens(.06) ? "negation" : "";
            if (kind.isEmpty() && encounter.score() == 8 && choices.happens(.3)) kind = "modest";
            add(of(language).of(kind, sentiment, encounter.service()));
        }

        private void tell(PersonalDetail kind, Draws.Sequence telling) {
            List<String> ways = of(language).of(kind.label, Sentiment.NEUTRAL, encounter.service());
            sentences.add(filled(telling.oneOf(ways)).replace("{detail}", kind.value(telling)));
        }

        private List<String> fitting(Theme theme) {
            return of(language).of(theme.label, sentiment, encounter.service());
        }

        private void add(List<String> phrases) {
            if (phrases.isEmpty()) return;
            String sentence = filled(choices.oneOf(phrases));
            if (!sentences.contains(sentence)) sentences.add(sentence);
        }

        private String filled(String phrase) {
            long weeks = 7 + (long) (draws.uniform(13, encounter.key(), 1_000) * 10);
            return phrase.replace("{n}", Long.toString(weeks))
                    .replace("{place}", encounter.resident().area().in(language));
        }

        private String noisy() {
            return new SurfaceNoise(of(language), language)
                    .over(String.join(" ", sentences), draws.sequence(14, encounter.key()));
        }

        private Language other() {
            return language == Language.FI ? Language.EN : Language.FI;
        }

        private Phrases of(Language language) {
            return Objects.requireNonNull(phrases.get(language));
        }
    }
}
