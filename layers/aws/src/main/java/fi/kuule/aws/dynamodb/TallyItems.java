package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ServiceId;
import fi.kuule.score.DayTally;
import fi.kuule.score.MonthTally;
import fi.kuule.score.Tally;
import fi.kuule.survey.SurveyRef;
import fi.kuule.wave.Population;
import fi.kuule.wave.WaveId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String STRATA_BY_WAVE = "wavesStrata";
    static final String POPULATION = "population";
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
                .map(STRATA_BY_WAVE, byWave(day.strataByWave()))
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
                strataByWave(item),
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
                .map(STRATA_BY_WAVE, byWave(month.strataByWave()))
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
                strataByWave(item),
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
        Item strata = new Item();
        byStratum.forEach((name, tally) -> strata.attributes().put(name, counts(tally)));
        Item waves = new Item();
        byWave.forEach((wave, n) -> waves.number(wave.value(), n));
        item.text(SERVICE, service.value()).text(SURVEY, survey.toString());
        item.attributes().put(TOTAL, counts(total));
        return item.map(STRATA, strata).map(WAVES, waves);
    }

    private static Map<String, Tally> strata(Item item) {
        Map<String, Tally> strata = new HashMap<>();
        Item stored = item.map(STRATA);
        stored.attributes().keySet().forEach(name -> strata.put(name, tally(stored, name)));
        return strata;
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

    private static Item byWave(Map<WaveId, Map<String, Integer>> strata) {
        Item waves = new Item();
        strata.forEach((wave, counts) -> {
            Item numbers = new Item();
            counts.forEach(numbers::number);
            waves.map(wave.value(), numbers);
        });
        return waves;
    }

    /** Nothing in items from before answers were counted by wave and stratum. */
    private static Map<WaveId, Map<String, Integer>> strataByWave(Item item) {
        if (!item.has(STRATA_BY_WAVE)) return Map.of();
        return item.map(STRATA_BY_WAVE)
                .entries(WaveId::new, (waves, wave) -> waves.map(wave).entries(Function.identity(), Item::integer));
    }
}
