package fi.kuule.tests.honest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.aws.dynamodb.DynamoDbDispositions;
import fi.kuule.aws.dynamodb.DynamoDbGroupLedger;
import fi.kuule.aws.dynamodb.DynamoDbServices;
import fi.kuule.aws.dynamodb.DynamoDbTallies;
import fi.kuule.aws.dynamodb.DynamoDbWaves;
import fi.kuule.aws.dynamodb.RegisterTable;
import fi.kuule.disclosure.GroupReleases;
import fi.kuule.disclosure.ToldGroups;
import fi.kuule.organisation.ServiceId;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Channel;
import fi.kuule.wave.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
        int small = 0;
        for (String service : TwoYears.SERVICES) {
            ToldGroups groups = groups(service, years);
            for (Population population : groups.populations()) {
                Map<Atom, Integer> people = people(Archive.of(service, population), dimension, years);
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

    private static Map<Atom, Integer> people(String service, Dimension dimension, TwoYears years) {
        return new Archive(years)
                .people(answer -> kind(dimension, answer)).entrySet().stream()
                        .filter(entry -> entry.getKey().group().service().equals(service))
                        .collect(Collectors.toMap(entry -> entry.getKey().coarse(), Map.Entry::getValue, Integer::sum));
    }

    private static String kind(Dimension dimension, Map<String, AttributeValue> answer) {
        Cell cell = Cell.parse(answer.get("cell").s());
        String kind = switch (dimension) {
            case AGE -> cell.ageGroup();
            case AREA -> cell.area();
            case LANGUAGE -> cell.language();
            case CHANNEL -> cell.channel().isEmpty() ? Channel.EMAIL.id() : cell.channel();
            case TOUCHPOINT -> cell.touchpoint();
        };
        return kind.isEmpty() ? Dimension.UNTOLD : kind;
    }

    private List<Sum> sums(ToldGroups groups, Population population, Dimension dimension, Map<Atom, Integer> people) {
        Set<String> kinds = Stream.concat(
                        people.keySet().stream().map(atom -> atom.group().kind()), Stream.of(Dimension.UNTOLD))
                .collect(Collectors.toSet());
        String service = Archive.of(groups.service().id().value(), population);
        Stream<Sum> base = told.stream()
                .filter(sum -> sum.of().stream()
                        .allMatch(atom -> atom.group().service().equals(service)))
                .map(sum -> sum.by(kinds));
        Stream<Sum> kept = new SumsOfGroups(groups, population, dimension, kinds).all();
        return Stream.concat(base, kept).map(Sum::coarse).toList();
    }

    private static ToldGroups groups(String service, TwoYears years) {
        DynamoDbClient dynamoDb = years.cloud().dynamoDb();
        RegisterTable register = new RegisterTable(dynamoDb, "RegisterTable");
        return new GroupReleases(
                        new DynamoDbGroupLedger(dynamoDb, "ReportsTable"),
                        new DynamoDbWaves(register),
                        new DynamoDbDispositions(dynamoDb, "TalliesTable"),
                        new DynamoDbTallies(dynamoDb, "TalliesTable"))
                .of(new DynamoDbServices(register).find(new ServiceId(service)).orElseThrow(), TwoYears.LAST);
    }
}
