package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Published;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupTurnout;
import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.PopulationPeople.Hidden;
import fi.kuule.report.PopulationPeople.Months;
import fi.kuule.report.Promptness;
import fi.kuule.report.Skipped;
import fi.kuule.report.Turnout;
import fi.kuule.score.Dimension;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Groups of people in a report's item. Reports of before have none. */
final class PeopleItem {
    private static final String PEOPLE = "people";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String POPULATIONS = "populations";
    private static final String ASKED_BEFORE = "askedBefore";
    private static final String CUSTOMERS = "customers";
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";
    private static final String TURNOUTS = "turnouts";
    private static final String MONTHS = "months";
    private static final String ANSWERS = "answers";
    private static final String PROMPTNESS = "promptness";
    private static final String HIDDEN = "hidden";
    private static final String QUIET = "quietPeriod";
    private static final String ASSISTED = "assisted";
    private static final String STOPPED = "stopped";
    private static final String DIMENSION = "dimension";
    private static final String VALUE = "value";
    private static final String GROUPS = "groups";
    private static final String CLASSES = "classes";
    private static final String EARLY = "early";
    private static final String LATE = "late";

    private PeopleItem() {}

    static void put(Item item, Optional<People> people) {
        people.ifPresent(told -> item.map(PEOPLE, of(told)));
    }

    static Optional<People> read(Item item) {
        return item.has(PEOPLE) ? Optional.of(people(item.map(PEOPLE))) : Optional.empty();
    }

    private static Item of(People people) {
        Item item = months(people.from(), people.to()).maps(POPULATIONS, all(people.populations(), PeopleItem::of));
        people.askedBefore().ifPresent(asked -> item.number(ASKED_BEFORE, asked));
        people.customers().ifPresent(customers -> item.number(CUSTOMERS, customers));
        return item;
    }

    private static People people(Item item) {
        return new People(
                month(item, FROM),
                month(item, TO),
                all(item.maps(POPULATIONS), PeopleItem::population),
                item.optionalNumber(ASKED_BEFORE).map(Math::toIntExact),
                item.optionalNumber(CUSTOMERS).map(Math::toIntExact));
    }

    private static Item of(PopulationPeople people) {
        Item item = of(people.total())
                .text(TallyItems.POPULATION, TallyItems.population(people.population()))
                .maps(TURNOUTS, all(people.turnouts(), PeopleItem::of))
                .maps(ANSWERS, all(people.answers(), PeopleItem::of))
                .maps(HIDDEN, all(people.hidden(), hidden -> named(hidden.dimension(), hidden.value())))
                .maps(
                        MONTHS,
                        all(
                                people.months(),
                                told -> months(told.from(), told.to())
                                        .text(DIMENSION, told.dimension().id())))
                .number(ASSISTED, people.assisted())
                .number(QUIET, people.skipped().quietPeriod())
                .number(STOPPED, people.skipped().stopped());
        people.promptness().ifPresent(promptness -> item.map(PROMPTNESS, of(promptness)));
        return item;
    }

    private static PopulationPeople population(Item item) {
        return new PopulationPeople(
                TallyItems.population(item),
                turnout(item),
                all(item.maps(TURNOUTS), PeopleItem::groupTurnout),
                all(item.maps(ANSWERS), PeopleItem::answers),
                item.has(PROMPTNESS) ? Optional.of(promptness(item.map(PROMPTNESS))) : Optional.empty(),
                all(item.maps(HIDDEN), hidden -> new Hidden(dimension(hidden), hidden.text(VALUE))),
                item.integer(ASSISTED),
                new Skipped(item.integer(QUIET), item.integer(STOPPED)),
                item.has(MONTHS)
                        ? all(
                                item.maps(MONTHS),
                                told -> new Months(dimension(told), month(told, FROM), month(told, TO)))
                        : List.of());
    }

    private static Item of(Turnout turnout) {
        return new Item().number(ASKED, turnout.asked()).number(ANSWERED, turnout.answered());
    }

    private static Turnout turnout(Item item) {
        return new Turnout(item.integer(ASKED), item.integer(ANSWERED));
    }

    private static Item of(GroupTurnout group) {
        return named(group.dimension(), group.value())
                .number(ASKED, group.turnout().asked())
                .number(ANSWERED, group.turnout().answered());
    }

    private static GroupTurnout groupTurnout(Item item) {
        return new GroupTurnout(dimension(item), item.text(VALUE), turnout(item));
    }

    private static Item of(GroupAnswers answers) {
        return months(answers.from(), answers.to())
                .text(DIMENSION, answers.dimension().id())
                .maps(GROUPS, all(answers.groups(), PeopleItem::of));
    }

    private static GroupAnswers answers(Item item) {
        return new GroupAnswers(
                dimension(item), month(item, FROM), month(item, TO), all(item.maps(GROUPS), PeopleItem::group));
    }

    private static Item of(GroupAnswers.Group group) {
        return new Item()
                .text(VALUE, group.value())
                .number(ASKED, group.asked())
                .numbers(CLASSES, numbers(group.classes()));
    }

    private static GroupAnswers.Group group(Item item) {
        return new GroupAnswers.Group(item.text(VALUE), item.integer(ASKED), classes(item, CLASSES));
    }

    private static Item of(Promptness promptness) {
        Item item = months(promptness.from(), promptness.to())
                .numbers(EARLY, numbers(promptness.early()))
                .numbers(LATE, numbers(promptness.late()));
        promptness.asked().ifPresent(asked -> item.number(ASKED, asked));
        return item;
    }

    private static Promptness promptness(Item item) {
        return new Promptness(
                month(item, FROM),
                month(item, TO),
                item.has(ASKED) ? OptionalInt.of(item.integer(ASKED)) : OptionalInt.empty(),
                classes(item, EARLY),
                classes(item, LATE));
    }

    private static Item months(YearMonth from, YearMonth to) {
        return new Item().text(FROM, from.toString()).text(TO, to.toString());
    }

    private static YearMonth month(Item item, String name) {
        return YearMonth.parse(item.text(name));
    }

    private static Item named(Dimension dimension, String value) {
        return new Item().text(DIMENSION, dimension.id()).text(VALUE, value);
    }

    private static Dimension dimension(Item item) {
        return Dimension.valueOf(item.text(DIMENSION).toUpperCase(Locale.ROOT));
    }

    private static List<Integer> numbers(Published.Classes classes) {
        return List.of(classes.detractors(), classes.passives(), classes.promoters());
    }

    private static Published.Classes classes(Item item, String name) {
        List<Integer> numbers = item.integers(name);
        return new Published.Classes(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    private static <T, R> List<R> all(List<T> items, Function<T, R> each) {
        return items.stream().map(each).toList();
    }
}
