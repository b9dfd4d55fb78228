package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.score.WaveAnswers;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tallies as items. A histogram is a list of eleven numbers. */
final class TallyItems {
    private static final String READ_AT = "readAt";
    private static final String REVISION = "revision";
    private static final String SERVICE = "service";
    private static final String DAY = "day";
    private static final String MONTH = "month";
    private static final String SURVEY = "survey";
    private static final String TOTAL = "total";
    private static final String STRATA = "strata";
    private static final String WAVES = "waves";
    private static final String ANSWERS_BY_WAVE = "wavesAnswers";
    static final String POPULATION = "population";
    static final String EARLY = "early";
    static final String LATE = "late";
    static final String ASSISTED = "assisted";
    private static final String OPEN_UNTIL = "openUntil";
    private static final String SEALED = "sealed";

    private TallyItems() {}

    static Item of(DayTally day) {
        return filled(
                        TallyKeys.item(
                                TallyKeys.owner(day.service()),
                                TallyKeys.day(day.day(), day.survey(), day.population())),
                        day.service(),
                        day.survey(),
                        day.total(),
                        day.byStratum(),
                        day.byWave())
                .text(POPULATION, population(day.population()))
                .map(ANSWERS_BY_WAVE, byWave(day.answersByWave()))
                .text(DAY, day.day().toString())
                .number(READ_AT, day.readAt().toEpochMilli())
                .text(OPEN_UNTIL, day.openUntil().toString());
    }

    static DayTally day(Item item) {
        return new DayTally(
                new ServiceId(item.text(SERVICE)),
                LocalDate.parse(item.text(DAY)),
                SurveyRef.parse(item.text(SURVEY)),
                population(item),
                tally(item, TOTAL),
                strata(item),
                waves(item),
                answersByWave(item),
                Instant.ofEpochMilli(item.number(READ_AT)),
                LocalDate.parse(item.text(OPEN_UNTIL)));
    }

    static Item of(MonthTally month) {
        return filled(
                        TallyKeys.item(
                                TallyKeys.owner(month.service()),
                                TallyKeys.month(month.month(), month.survey(), month.population())),
                        month.service(),
                        month.survey(),
                        month.total(),
                        month.byStratum(),
                        month.byWave())
                .text(POPULATION, population(month.population()))
                .map(ANSWERS_BY_WAVE, byWave(month.answersByWave()))
                .text(MONTH, month.month().toString())
                .texts(
                        SEALED,
                        month.sealed().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList())
                .number(REVISION, month.revision());
    }

    static MonthTally month(Item item) {
        return new MonthTally(
                new ServiceId(item.text(SERVICE)),
                YearMonth.parse(item.text(MONTH)),
                SurveyRef.parse(item.text(SURVEY)),
                population(item),
                tally(item, TOTAL),
                strata(item),
                waves(item),
                answersByWave(item),
                item.texts(SEALED).stream().map(LocalDate::parse).collect(Collectors.toSet()),
                item.integer(REVISION));
    }

    static AttributeValue counts(Tally tally) {
        return AttributeValue.fromL(IntStream.of(tally.counts())
                .mapToObj(count -> AttributeValue.fromN(Integer.toString(count)))
                .toList());
    }

    static Tally tally(Item item, String name) {
        AttributeValue counts = item.attributes().get(name);
        if (counts == null) throw new IllegalStateException("the item has no tally " + name);
        return Tally.of(counts.l().stream()
                .mapToInt(count -> Integer.parseInt(count.n()))
                .toArray());
    }

    private static Item filled(
            Item item,
            ServiceId service,
            SurveyRef survey,
            Tally total,
            Map<String, Tally> byStratum,
            Map<WaveId, Integer> byWave) {
        Item waves = new Item();
        byWave.forEach((wave, n) -> waves.number(wave.value(), n));
        item.text(SERVICE, service.value()).text(SURVEY, survey.toString());
        item.attributes().put(TOTAL, counts(total));
        return item.map(STRATA, strata(byStratum)).map(WAVES, waves);
    }

    static Item strata(Map<String, Tally> byStratum) {
        Item strata = new Item();
        byStratum.forEach((name, tally) -> strata.attributes().put(name, counts(tally)));
        return strata;
    }

    private static Map<String, Tally> strata(Item item) {
        return tallies(item.map(STRATA));
    }

    /** By name. */
    static Map<String, Tally> tallies(Item stored) {
        Map<String, Tally> tallies = new HashMap<>();
        stored.attributes().keySet().forEach(name -> tallies.put(name, tally(stored, name)));
        return tallies;
    }

    private static Map<WaveId, Integer> waves(Item item) {
        return item.map(WAVES).entries(WaveId::new, Item::integer);
    }

    /** Left out for a service's own people, as it was before populations were told apart. */
    static Optional<String> population(Population population) {
        return Optional.of(population.name()).filter(name -> !name.isEmpty());
    }

    static Population population(Item item) {
        return item.optionalText(POPULATION).map(Population::new).orElse(Population.OWN);
    }

    private static Item byWave(Map<WaveId, WaveAnswers> answers) {
        Item waves = new Item();
        answers.forEach((wave, given) -> waves.map(wave.value(), of(given)));
        return waves;
    }

    private static Item of(WaveAnswers answers) {
        Item item = new Item().map(STRATA, strata(answers.byStratum()));
        item.attributes().put(TOTAL, counts(answers.total()));
        item.attributes().put(EARLY, counts(answers.early()));
        item.attributes().put(LATE, counts(answers.late()));
        return item.number(ASSISTED, answers.assisted());
    }

    /** Nothing in items from before answers were counted by wave. */
    private static Map<WaveId, WaveAnswers> answersByWave(Item item) {
        if (!item.has(ANSWERS_BY_WAVE)) return Map.of();
        return item.map(ANSWERS_BY_WAVE).entries(WaveId::new, (waves, wave) -> answers(waves.map(wave)));
    }

    private static WaveAnswers answers(Item item) {
        return new WaveAnswers(
                tally(item, TOTAL), strata(item), tally(item, EARLY), tally(item, LATE), item.integer(ASSISTED));
    }
}
