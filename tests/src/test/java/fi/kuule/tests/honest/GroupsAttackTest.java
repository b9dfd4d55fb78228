package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.ToldGroups;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Population;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The same attack on people of one kind: of an age, an area, a language, in one service and month. By one dimension at a time, as they are
 * told; and as answers know their givers, which is by cells of twenty or more.
 */
@ExtendWith(LivedOnce.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsAttackTest {
    /** Where there are small groups. By channel and by touchpoint whole lists are alike. */
    private static final Set<Dimension> PEOPLE = Set.of(Dimension.AGE, Dimension.AREA, Dimension.LANGUAGE);

    private List<Sum> told = List.of();

    @BeforeAll
    void collect(TwoYears years) {
        told = new Archive(years)
                .told().stream().filter(Sum::isOfClasses).distinct().toList();
    }

    @ParameterizedTest
    @EnumSource
    void nothingCanBeComputedOfOneToFourPeopleOfAKind(Dimension dimension, TwoYears years) {
        List<Set<Group>> found = new ArrayList<>();
        List<String> untrue = new ArrayList<>();
        Map<Atom, Integer> all = new Archive(years).people(answer -> Kinds.of(dimension, cell(answer)));
        int small = 0;
        for (String service : TwoYears.SERVICES) {
            ToldGroups groups = years.groups(service, TwoYears.LAST);
            for (Population population : groups.populations()) {
                Map<Atom, Integer> people = people(Archive.of(service, population), all);
                Attack attack = new Attack(people, sums(groups, population, dimension, people));
                untrue.addAll(attack.untrue());
                found.addAll(attack.few(Floor.USUAL));
                small += small(people);
            }
        }
        int hidden = small;
        int least = PEOPLE.contains(dimension) ? 15 : 0;
        assertTrue(hidden >= least, () -> "small groups to find: " + hidden);
        assertEquals(List.of(), untrue);
        assertEquals(List.of(), found);
    }

    private static int small(Map<Atom, Integer> people) {
        return (int) people.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().group(), Collectors.summingInt(Map.Entry::getValue)))
                .values()
                .stream()
                .filter(size -> size < Floor.USUAL)
                .count();
    }

    private static Map<Atom, Integer> people(String service, Map<Atom, Integer> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().group().service().equals(service))
                .collect(Collectors.toMap(entry -> entry.getKey().coarse(), Map.Entry::getValue, Integer::sum));
    }

    private static Cell cell(Map<String, AttributeValue> answer) {
        return Cell.parse(answer.get("cell").s());
    }

    private List<Sum> sums(ToldGroups groups, Population population, Dimension dimension, Map<Atom, Integer> people) {
        Set<String> kinds = Stream.concat(
                        people.keySet().stream().map(atom -> atom.group().kind()), Stream.of(Dimension.UNTOLD))
                .collect(Collectors.toSet());
        Stream<Sum> base =
                base(Archive.of(groups.service().id().value(), population)).map(sum -> sum.by(kinds));
        Stream<Sum> kept = new SumsOfGroups(groups, population, dimension, kinds).all();
        return Stream.concat(base, kept).map(Sum::coarse).toList();
    }

    /** What is told of whole months of a service. */
    private Stream<Sum> base(String service) {
        return told.stream()
                .filter(sum -> sum.of().stream()
                        .allMatch(atom -> atom.group().service().equals(service)));
    }

    /** As answers know their givers: by all that their cell says, whatever dimension it is told by. */
    @Test
    void norOfAFewCellsByAllDimensionsTogether(TwoYears years) {
        attack(
                years,
                answer -> cell(answer).text(),
                (service, groups) -> TwoYears.months()
                        .map(month -> new SumsOfPeople(
                                years.report(service, month),
                                years.groups(service, month),
                                new ByCell(),
                                SumsOfPeople.cells(groups)))
                        .flatMap(sums -> Arrays.stream(Dimension.values()).flatMap(sums::classes)));
    }

    @Test
    void norOfAFewWhoAnsweredEarlyOrLate(TwoYears years) {
        attack(years, GroupsAttackTest::promptness, (service, groups) -> {
            Lists lists = new Lists(service, years);
            return TwoYears.months()
                    .flatMap(month -> new SumsOfPromptness(
                                    years.report(service, month), years.groups(service, month), lists)
                            .all());
        });
    }

    /** A wave begins on the third of its month. */
    private static String promptness(Map<String, AttributeValue> answer) {
        int day =
                Integer.parseInt(answer.get("serviceDay").s().split("-", -1)[2].substring(0, 2));
        return day < 3 + 7 ? SumsOfPromptness.EARLY : SumsOfPromptness.LATE;
    }

    private void attack(
            TwoYears years,
            Function<Map<String, AttributeValue>, String> kind,
            BiFunction<String, Set<Group>, Stream<Sum>> sums) {
        List<Object> found = new ArrayList<>();
        Map<Atom, Integer> all = new Archive(years).people(kind);
        int small = 0;
        for (String service : TwoYears.SERVICES) {
            Map<Atom, Integer> people = people(service, all);
            Set<Group> groups = people.keySet().stream().map(Atom::group).collect(Collectors.toSet());
            Attack attack = new Attack(
                    people,
                    Stream.concat(base(service).map(sum -> sum.among(groups)), sums.apply(service, groups))
                            .map(Sum::coarse)
                            .distinct()
                            .toList());
            found.addAll(attack.untrue());
            found.addAll(attack.few(Floor.USUAL));
            small += small(people);
        }
        int hidden = small;
        assertTrue(hidden >= 15, () -> "small groups to find: " + hidden);
        assertEquals(List.of(), found);
    }
}
