package fi.kuule.aws.dynamodb;

import fi.kuule.score.CohortAnswers;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions.Counts;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.score.Unasked;
import fi.kuule.wave.Population;
import fi.kuule.wave.WayOut;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What became of the people of one population, by stratum. Counts are lists, since there are many of them in one item of at most 400 KB:
 * asked, sent, bounced, answered, and who left in each of {@link #WAYS}.
 */
final class StrataItems {
    /** Only ever added to, at the end: a list that is shorter has nobody of the others. */
    private static final List<WayOut> WAYS = List.of(WayOut.NOT_USED, WayOut.REFUSED, WayOut.WRONG_PERSON);

    private static final String TOTAL = "total";
    private static final String STRATA = "strata";
    private static final String ANSWERS = "answers";
    private static final String UNASKED = "unasked";
    private static final String LETTERS = "letters";
    private static final String PARTICIPATION = "participation";
    private static final int BEFORE_WAYS = 4;

    private StrataItems() {}

    static Item of(Population population, StratumDispositions counts) {
        Item strata = new Item();
        for (Dimension dimension : Dimension.values()) {
            Item values = new Item();
            counts.by(dimension).forEach((value, group) -> values.numbers(value, numbers(group)));
            strata.map(dimension.id(), values);
        }
        Item item = new Item()
                .text(TallyItems.POPULATION, TallyItems.population(population))
                .numbers(TOTAL, numbers(counts.total()))
                .map(STRATA, strata)
                .map(ANSWERS, of(counts.answers()))
                .numbers(
                        UNASKED,
                        List.of(counts.unasked().quietPeriod(), counts.unasked().stopped()));
        counts.letters().ifPresent(letters -> item.number(LETTERS, letters));
        return counts.participation().counted() ? item.map(PARTICIPATION, of(counts.participation())) : item;
    }

    static Item of(Population population, Participation counts) {
        return new Item()
                .text(TallyItems.POPULATION, TallyItems.population(population))
                .map(PARTICIPATION, of(counts));
    }

    private static Item of(Participation counts) {
        Item item = new Item();
        counts.groups().forEach((dimension, groups) -> {
            Item values = new Item();
            groups.forEach((value, group) -> values.numbers(value, List.of(group.asked(), group.answered())));
            item.map(dimension.id(), values);
        });
        return item;
    }

    /** Not counted in what was stored before anybody counted it. */
    static Participation participation(Item item) {
        if (!item.has(PARTICIPATION)) return Participation.NOT_COUNTED;
        Item stored = item.map(PARTICIPATION);
        Map<Dimension, Map<String, TookPart>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            if (stored.has(dimension.id()))
                groups.put(dimension, stored.map(dimension.id()).entries(value -> value, StrataItems::tookPart));
        return new Participation(groups);
    }

    private static TookPart tookPart(Item item, String name) {
        List<Integer> numbers = item.integers(name);
        return new TookPart(numbers.get(0), numbers.get(1));
    }

    private static Item of(CohortAnswers answers) {
        Item strata = new Item();
        for (Dimension dimension : Dimension.values())
            strata.map(dimension.id(), TallyItems.strata(answers.tallies().by(dimension)));
        Item item = new Item().map(STRATA, strata);
        item.attributes().put(TOTAL, TallyItems.counts(answers.tallies().total()));
        item.attributes().put(TallyItems.EARLY, TallyItems.counts(answers.early()));
        item.attributes().put(TallyItems.LATE, TallyItems.counts(answers.late()));
        return item.number(TallyItems.ASSISTED, answers.assisted());
    }

    private static CohortAnswers answers(Item item) {
        Map<Dimension, Map<String, Tally>> groups = new EnumMap<>(Dimension.class);
        Item strata = item.map(STRATA);
        for (Dimension dimension : Dimension.values())
            groups.put(dimension, TallyItems.tallies(strata.map(dimension.id())));
        return new CohortAnswers(
                new StratumTallies(TallyItems.tally(item, TOTAL), groups),
                TallyItems.tally(item, TallyItems.EARLY),
                TallyItems.tally(item, TallyItems.LATE),
                item.integer(TallyItems.ASSISTED));
    }

    static StratumDispositions strata(Item item) {
        Map<Dimension, Map<String, Counts>> groups = new EnumMap<>(Dimension.class);
        Item strata = item.map(STRATA);
        for (Dimension dimension : Dimension.values())
            if (strata.has(dimension.id()))
                groups.put(dimension, strata.map(dimension.id()).entries(value -> value, StrataItems::counts));
        CohortAnswers answers = item.has(ANSWERS) ? answers(item.map(ANSWERS)) : CohortAnswers.NONE;
        return new StratumDispositions(
                counts(item, TOTAL),
                groups,
                answers,
                unasked(item),
                participation(item),
                item.has(LETTERS) ? OptionalInt.of(item.integer(LETTERS)) : OptionalInt.empty());
    }

    private static Unasked unasked(Item item) {
        if (!item.has(UNASKED)) return Unasked.NOBODY;
        List<Integer> numbers = item.integers(UNASKED);
        return new Unasked(numbers.get(0), numbers.get(1));
    }

    private static List<Integer> numbers(Counts counts) {
        return Stream.concat(
                        Stream.of(counts.asked(), counts.sent(), counts.bounced(), counts.answered()),
                        WAYS.stream().map(counts::left))
                .toList();
    }

    private static Counts counts(Item item, String name) {
        List<Integer> numbers = item.integers(name);
        Map<WayOut, Integer> left = new HashMap<>();
        IntStream.range(BEFORE_WAYS, numbers.size())
                .filter(place -> numbers.get(place) > 0)
                .forEach(place -> left.put(WAYS.get(place - BEFORE_WAYS), numbers.get(place)));
        return new Counts(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), left);
    }
}
