package fi.kuule.aws.dynamodb;

import fi.kuule.report.People;
import fi.kuule.report.PopulationPeople;
import fi.kuule.report.PopulationPeople.Hidden;
import fi.kuule.report.PopulationPeople.Months;
import fi.kuule.report.Skipped;
import java.util.List;
import java.util.Optional;

/** Groups of people in a report's item. Reports of before have none. */
final class PeopleItem {
    private static final String PEOPLE = "people";
    private static final String POPULATIONS = "populations";
    private static final String ASKED_BEFORE = "askedBefore";
    private static final String CUSTOMERS = "customers";
    private static final String TURNOUTS = "turnouts";
    private static final String MONTHS = "months";
    private static final String ANSWERS = "answers";
    private static final String PROMPTNESS = "promptness";
    private static final String HIDDEN = "hidden";
    private static final String QUIET = "quietPeriod";
    private static final String ASSISTED = "assisted";
    private static final String STOPPED = "stopped";

    private PeopleItem() {}

    static void put(Item item, Optional<People> people) {
        people.ifPresent(told -> item.map(PEOPLE, of(told)));
    }

    static Optional<People> read(Item item) {
        return item.has(PEOPLE) ? Optional.of(people(item.map(PEOPLE))) : Optional.empty();
    }

    private static Item of(People people) {
        Item item = GroupItems.months(people.from(), people.to())
                .maps(POPULATIONS, GroupItems.all(people.populations(), PeopleItem::of));
        people.askedBefore().ifPresent(asked -> item.number(ASKED_BEFORE, asked));
        people.customers().ifPresent(customers -> item.number(CUSTOMERS, customers));
        return item;
    }

    private static People people(Item item) {
        return new People(
                GroupItems.month(item, GroupItems.FROM),
                GroupItems.month(item, GroupItems.TO),
                GroupItems.all(item.maps(POPULATIONS), PeopleItem::population),
                item.optionalNumber(ASKED_BEFORE).map(Math::toIntExact),
                item.optionalNumber(CUSTOMERS).map(Math::toIntExact));
    }

    private static Item of(PopulationPeople people) {
        Item item = GroupItems.of(people.total())
                .text(TallyItems.POPULATION, TallyItems.population(people.population()))
                .maps(TURNOUTS, GroupItems.all(people.turnouts(), GroupItems::of))
                .maps(ANSWERS, GroupItems.all(people.answers(), GroupItems::of))
                .maps(
                        HIDDEN,
                        GroupItems.all(people.hidden(), hidden -> GroupItems.named(hidden.dimension(), hidden.value())))
                .maps(
                        MONTHS,
                        GroupItems.all(
                                people.months(),
                                told -> GroupItems.months(told.from(), told.to())
                                        .text(
                                                GroupItems.DIMENSION,
                                                told.dimension().id())))
                .number(ASSISTED, people.assisted())
                .number(QUIET, people.skipped().quietPeriod())
                .number(STOPPED, people.skipped().stopped());
        people.promptness().ifPresent(promptness -> item.map(PROMPTNESS, GroupItems.of(promptness)));
        return item;
    }

    private static PopulationPeople population(Item item) {
        return new PopulationPeople(
                TallyItems.population(item),
                GroupItems.turnout(item),
                GroupItems.all(item.maps(TURNOUTS), GroupItems::groupTurnout),
                GroupItems.all(item.maps(ANSWERS), GroupItems::answers),
                item.has(PROMPTNESS) ? Optional.of(GroupItems.promptness(item.map(PROMPTNESS))) : Optional.empty(),
                GroupItems.all(
                        item.maps(HIDDEN),
                        hidden -> new Hidden(GroupItems.dimension(hidden), hidden.text(GroupItems.VALUE))),
                item.integer(ASSISTED),
                new Skipped(item.integer(QUIET), item.integer(STOPPED)),
                item.has(MONTHS)
                        ? GroupItems.all(
                                item.maps(MONTHS),
                                told -> new Months(
                                        GroupItems.dimension(told),
                                        GroupItems.month(told, GroupItems.FROM),
                                        GroupItems.month(told, GroupItems.TO)))
                        : List.of());
    }
}
