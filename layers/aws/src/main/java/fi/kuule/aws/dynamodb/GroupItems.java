package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Published;
import fi.kuule.report.GroupAnswers;
import fi.kuule.report.GroupTurnout;
import fi.kuule.report.Promptness;
import fi.kuule.report.Turnout;
import fi.kuule.score.Dimension;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/** What is told of single groups of people, in a report's item. */
final class GroupItems {
    static final String FROM = "from";
    static final String TO = "to";
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";
    static final String DIMENSION = "dimension";
    static final String VALUE = "value";
    private static final String GROUPS = "groups";
    private static final String CLASSES = "classes";
    private static final String EARLY = "early";
    private static final String LATE = "late";

    private GroupItems() {}

    static Item of(Turnout turnout) {
        return new Item().number(ASKED, turnout.asked()).number(ANSWERED, turnout.answered());
    }

    static Turnout turnout(Item item) {
        return new Turnout(item.integer(ASKED), item.integer(ANSWERED));
    }

    static Item of(GroupTurnout group) {
        return named(group.dimension(), group.value())
                .number(ASKED, group.turnout().asked())
                .number(ANSWERED, group.turnout().answered());
    }

    static GroupTurnout groupTurnout(Item item) {
        return new GroupTurnout(dimension(item), item.text(VALUE), turnout(item));
    }

    static Item of(GroupAnswers answers) {
        return months(answers.from(), answers.to())
                .text(DIMENSION, answers.dimension().id())
                .maps(GROUPS, all(answers.groups(), GroupItems::of));
    }

    static GroupAnswers answers(Item item) {
        return new GroupAnswers(
                dimension(item), month(item, FROM), month(item, TO), all(item.maps(GROUPS), GroupItems::group));
    }

    static Item of(GroupAnswers.Group group) {
        return new Item()
                .text(VALUE, group.value())
                .number(ASKED, group.asked())
                .numbers(CLASSES, numbers(group.classes()));
    }

    static GroupAnswers.Group group(Item item) {
        return new GroupAnswers.Group(item.text(VALUE), item.integer(ASKED), classes(item, CLASSES));
    }

    static Item of(Promptness promptness) {
        Item item = months(promptness.from(), promptness.to())
                .numbers(EARLY, numbers(promptness.early()))
                .numbers(LATE, numbers(promptness.late()));
        promptness.asked().ifPresent(asked -> item.number(ASKED, asked));
        return item;
    }

    static Promptness promptness(Item item) {
        return new Promptness(
                month(item, FROM),
                month(item, TO),
                item.has(ASKED) ? OptionalInt.of(item.integer(ASKED)) : OptionalInt.empty(),
                classes(item, EARLY),
                classes(item, LATE));
    }

    static Item months(YearMonth from, YearMonth to) {
        return new Item().text(FROM, from.toString()).text(TO, to.toString());
    }

    static YearMonth month(Item item, String name) {
        return YearMonth.parse(item.text(name));
    }

    static Item named(Dimension dimension, String value) {
        return new Item().text(DIMENSION, dimension.id()).text(VALUE, value);
    }

    static Dimension dimension(Item item) {
        return Dimension.valueOf(item.text(DIMENSION).toUpperCase(Locale.ROOT));
    }

    static List<Integer> numbers(Published.Classes classes) {
        return List.of(classes.detractors(), classes.passives(), classes.promoters());
    }

    static Published.Classes classes(Item item, String name) {
        List<Integer> numbers = item.integers(name);
        return new Published.Classes(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    static <T, R> List<R> all(List<T> items, Function<T, R> each) {
        return items.stream().map(each).toList();
    }
}
