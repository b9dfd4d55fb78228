package fi.kuule.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kuule.disclosure.GroupTown.Answered;
import fi.kuule.disclosure.MonthGroups.Entry;
import fi.kuule.score.Dimension;
import fi.kuule.score.Floor;
import fi.kuule.wave.Population;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever all reports of a service tell of groups of people, nobody of a small group can be singled out of it. */
class GroupLawsTest {
    private static final int MONTHS = 20;
    private static final List<String> AGES = List.of("16-29", "30-64", "65-");
    private static final List<String> AREAS = List.of("keskusta", "kylat");

    /** Waves of few and of many; some answers come before their month, some by open links. */
    private static GroupTown town(long seed, boolean sensitive) {
        return town(seed, sensitive, 0);
    }

    /** @param cells how many at least answered in each cell of a wave */
    private static GroupTown town(long seed, boolean sensitive, int cells) {
        Random random = new Random(seed);
        GroupTown town = new GroupTown(sensitive);
        boolean straddles = random.nextInt(3) == 0;
        boolean links = random.nextInt(3) == 0;
        int many = 1 + random.nextInt(8);
        int unlisted = 1 + random.nextInt(6);
        for (int month = 1; month < MONTHS; month++) {
            if (random.nextInt(6) == 0) continue;
            for (String value : List.of("16-29", "30-64", "65-", "keskusta", "kylat"))
                if (random.nextInt(unlisted) == 0) town.unlisted(month, value).without(month, value);
            for (String age : AGES)
                for (String area : AREAS) {
                    town.asked(month, age, area, 15 * many + random.nextInt(9));
                    if (random.nextInt(12) == 0) town.without(month, age).without(month, area);
                    for (int rating : new int[] {3, 8, 10}) {
                        town.answered(month, month, age, area, rating, random.nextInt(many));
                        if (straddles) town.answered(month, month - 1, age, area, rating, random.nextInt(2));
                    }
                }
            if (links) town.answered(-1, month, "-", "-", 10, random.nextInt(4));
        }
        return town.cells(cells).counted();
    }

    private static Set<String> people(GroupTown town, Predicate<Answered> which) {
        return town.answered.stream().filter(which).map(Answered::name).collect(Collectors.toSet());
    }

    private static Map<String, Integer> counts(GroupTown town) {
        Map<String, Integer> counts = new HashMap<>();
        town.answered.forEach(group -> counts.merge(group.name(), group.people(), Integer::sum));
        return counts;
    }

    private static int size(GroupTown town, Set<String> people) {
        Map<String, Integer> counts = counts(town);
        return people.stream().mapToInt(name -> counts.getOrDefault(name, 0)).sum();
    }

    private static int place(YearMonth month) {
        return (int) GroupTown.FIRST.until(month, ChronoUnit.MONTHS);
    }

    private static String value(Dimension dimension, Answered group) {
        return dimension == Dimension.AGE ? group.age() : group.area();
    }

    /** Every report in its month, and what all of them together tell of a dimension. */
    private static List<MonthGroups> rows(GroupTown town) {
        IntStream.range(1, MONTHS - 1).forEach(town::told);
        return town.told(MONTHS - 1).rows();
    }

    /** Those who took part, by run and group. */
    private static Set<Set<String>> turnouts(GroupTown town, List<MonthGroups> rows, Dimension dimension) {
        Set<Set<String>> told = new LinkedHashSet<>();
        for (int month = 1; month < MONTHS; month++)
            for (TurnoutRun run : town.told(month).turnouts(Population.OWN, dimension)) {
                Set<Integer> waves = waves(run, rows);
                Set<String> names = run.groups().keySet();
                run.groups().forEach((name, took) -> {
                    Set<String> groups = people(
                            town,
                            group -> waves.contains(group.wave())
                                    && isIn(name, names, town.listed(group.wave(), value(dimension, group))));
                    assertEquals(took.answered(), size(town, groups));
                    told.add(groups);
                });
            }
        told.remove(Set.of());
        return told;
    }

    /** Of the months that are in it, also those that were told together in it. */
    private static Set<Integer> waves(TurnoutRun run, List<MonthGroups> rows) {
        List<YearMonth> months = rows.stream()
                .filter(row -> row.month().equals(run.to()))
                .flatMap(row -> own(row).turnouts().getOrDefault(run.dimension(), List.of()).stream())
                .toList();
        return rows.stream()
                .filter(row -> months.contains(row.month()))
                .flatMap(row -> own(row).months().stream())
                .map(GroupLawsTest::place)
                .collect(Collectors.toSet());
    }

    private static Entry own(MonthGroups row) {
        return Objects.requireNonNull(row.populations().get(Population.OWN));
    }

    private static boolean isIn(String name, Set<String> names, String value) {
        return name.equals(names.contains(value) ? value : Dimension.UNTOLD);
    }

    /** Waves that tell by themselves how many answered. */
    private static Set<Set<String>> cohorts(GroupTown town, int floor) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> people(town, group -> group.wave() == month))
                .filter(people -> size(town, people) >= floor)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Groups of whom it is told what they answered. */
    private static Set<Set<String>> answers(GroupTown town, List<MonthGroups> rows, Dimension dimension) {
        return answers(town, rows, dimension, name -> true);
    }

    private static Set<Set<String>> answers(
            GroupTown town, List<MonthGroups> rows, Dimension dimension, Predicate<String> names) {
        Set<Set<String>> told = new LinkedHashSet<>();
        for (int month = 1; month < MONTHS; month++)
            for (GroupRun run : town.told(month).runs(Population.OWN, dimension)) {
                Set<Integer> waves = waves(run, rows);
                for (String name : run.answers().keySet())
                    if (names.test(name))
                        told.add(people(
                                town,
                                group -> waves.contains(group.wave()) && name.equals(name(town, group, run, rows))));
            }
        return told;
    }

    /** Under what somebody is told of: a group may have no name in its month, or none in the run. */
    private static String name(GroupTown town, Answered group, GroupRun run, List<MonthGroups> rows) {
        String value = town.published(group.wave(), run.dimension(), group.age() + "|" + group.area());
        boolean named = rows.stream()
                .filter(row -> place(row.month()) == group.wave())
                .map(row -> Objects.requireNonNull(row.populations().get(Population.OWN)))
                .anyMatch(entry -> entry.counts().by(run.dimension()).containsKey(value));
        return named && run.answers().containsKey(value) ? value : Dimension.UNTOLD;
    }

    /** Everybody whose answers a run tells. */
    private static Set<Set<String>> wholes(GroupTown town, List<MonthGroups> rows, Dimension dimension) {
        Set<Set<String>> told = new LinkedHashSet<>();
        for (int month = 1; month < MONTHS; month++)
            town.told(month)
                    .runs(Population.OWN, dimension)
                    .forEach(run ->
                            told.add(people(town, group -> waves(run, rows).contains(group.wave()))));
        return told;
    }

    private static Set<Integer> waves(GroupRun run, List<MonthGroups> rows) {
        return rows.stream()
                .filter(row -> !row.month().isBefore(run.from()) && !row.month().isAfter(run.to()))
                .filter(row -> !Objects.requireNonNull(row.populations().get(Population.OWN))
                        .gathered())
                .map(row -> place(row.month()))
                .collect(Collectors.toSet());
    }

    /** What is told by the day of the answer, of any months on end: of those that tell a number. */
    private static Set<Set<String>> months(GroupTown town, int floor) {
        List<Set<String>> alone = IntStream.range(0, MONTHS)
                .mapToObj(month -> people(town, group -> group.month() == month))
                .map(people -> size(town, people) < floor ? Set.<String>of() : people)
                .toList();
        Set<Set<String>> told = new LinkedHashSet<>();
        for (int from = 0; from < MONTHS; from++) {
            Set<String> sum = new HashSet<>();
            for (int to = from; to < MONTHS; to++) {
                sum.addAll(alone.get(to));
                told.add(Set.copyOf(sum));
            }
        }
        told.remove(Set.of());
        return told;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noGroupOfFewWhoTookPartCanBeComputed(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive);
        List<MonthGroups> rows = rows(town);
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA)) {
            Set<Set<String>> told = turnouts(town, rows, dimension);
            told.addAll(cohorts(town, Floor.of(sensitive)));

            Differencing found = Differencing.of(counts(town), List.copyOf(told), Floor.of(sensitive));

            assertEquals(List.of(), found.residuals());
            assertEquals(List.of(), found.exposed());
        }
    }

    /** In a wave of which no group has a name all are under the star: what is left of the star without it must not be few. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void noGroupOfFewIsLeftOfSomeGroupsWithoutWholeWaves(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive);
        List<MonthGroups> rows = rows(town);
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA))
            for (Set<String> groups : sums(turnouts(town, rows, dimension))) {
                Set<String> left = new HashSet<>(groups);
                rows.stream()
                        .map(row -> people(town, group -> own(row).months().contains(GroupTown.month(group.wave()))))
                        .filter(groups::containsAll)
                        .forEach(left::removeAll);
                int people = size(town, left);

                assertTrue(people == 0 || people >= Floor.of(sensitive), () -> people + " are left of " + groups);
            }
    }

    /** Who took part is counted by the list, what they answered by cells: a group by the one without the same by the other is nobody, or enough. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void fewWhoAreInNoCellCannotBeComputedFromWhatTheOthersAnswered(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive);
        List<MonthGroups> rows = rows(town);
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA)) {
            Set<Set<String>> told = turnouts(town, rows, dimension);
            told.addAll(sums(answers(town, rows, dimension, name -> !name.equals(Dimension.UNTOLD))));

            assertEquals(
                    List.of(),
                    Differencing.of(counts(town), List.copyOf(told), Floor.of(sensitive))
                            .residuals());
        }
    }

    /** Of what is told of the same group run by run, any two and all that lie between. */
    private static Set<Set<String>> sums(Set<Set<String>> runs) {
        Set<Set<String>> sums = new LinkedHashSet<>(runs);
        for (Set<String> one : runs)
            for (Set<String> other : runs) {
                Set<String> both = new HashSet<>(one);
                if (one.stream().noneMatch(other::contains)) both.addAll(other);
                sums.add(both);
            }
        return sums;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void everyGroupOfARunTookPartAsNobodyOrEnoughAndTheYoungAreSeenWithoutACell(@ForAll long seed) {
        GroupTown town = new GroupTown(false);
        Random random = new Random(seed);
        for (int month = 1; month < MONTHS; month++)
            town.asked(month, "16-29", "keskusta", 12)
                    .asked(month, "65-", "keskusta", 60)
                    .without(month, "16-29")
                    .answered(month, "16-29", "keskusta", random.nextInt(2), random.nextInt(2), random.nextInt(2))
                    .answered(month, "65-", "keskusta", 6 + random.nextInt(5), 4, 10);
        List<MonthGroups> rows = rows(town.counted());
        List<TurnoutRun> runs = rows.stream()
                .flatMap(row -> new ToldGroups(town.service, row.month(), rows)
                        .turnouts(Population.OWN, Dimension.AGE).stream())
                .distinct()
                .toList();

        assertTrue(runs.stream().anyMatch(run -> run.groups().containsKey("16-29")));
        assertTrue(runs.stream()
                .flatMap(run -> run.groups().values().stream())
                .allMatch(took -> took.answered() == 0 || took.answered() >= Floor.USUAL));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatGroupsOfFewAnsweredCannotBeComputedNorFromWhatMonthsTell(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive);
        List<MonthGroups> rows = rows(town);
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA)) {
            Set<Set<String>> runs = answers(town, rows, dimension);
            assertTrue(runs.stream().allMatch(people -> size(town, people) >= 2 * Floor.of(sensitive)));
            assertEquals(
                    List.of(),
                    Differencing.of(counts(town), List.copyOf(runs), 2 * Floor.of(sensitive))
                            .residuals());

            runs.addAll(wholes(town, rows, dimension));
            Set<Set<String>> told = new LinkedHashSet<>(runs);
            told.addAll(months(town, Floor.of(sensitive)));
            assertEquals(
                    List.of(),
                    Differencing.of(counts(town), List.copyOf(told), Floor.USUAL).residuals().stream()
                            .filter(left -> Math.min(left.larger(), left.smaller()) < runs.size())
                            .toList());
        }
    }

    /** By age beside by area: whoever is left belongs to cells of as many as the floor. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatFewAnsweredCannotBeComputedAcrossDimensionsEither(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive, Floor.of(sensitive));
        List<MonthGroups> rows = rows(town);
        Set<Set<String>> told = new LinkedHashSet<>();
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA)) {
            told.addAll(answers(town, rows, dimension));
            told.addAll(wholes(town, rows, dimension));
        }

        assertEquals(
                List.of(),
                Differencing.of(counts(town), List.copyOf(told), Floor.of(sensitive))
                        .residuals());
    }

    /** Of a wave that straddles months it is told how many answered in each of them, and never of what kind these were. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void fewWhoAnsweredInAMonthOfTheirWaveAreOfNoKind(@ForAll long seed, @ForAll boolean sensitive) {
        GroupTown town = town(seed, sensitive);
        List<MonthGroups> rows = rows(town);
        Set<Set<String>> months = IntStream.range(0, MONTHS)
                .mapToObj(month -> people(town, group -> group.month() == month))
                .filter(people -> size(town, people) >= Floor.of(sensitive))
                .collect(Collectors.toSet());
        Set<Set<String>> waves = cohorts(town, Floor.of(sensitive));
        Set<Set<String>> told = new LinkedHashSet<>(sums(waves));
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA))
            told.addAll(sums(turnouts(town, rows, dimension)));

        for (Set<String> groups : told) {
            Set<String> left = new HashSet<>(groups);
            months.stream().filter(groups::containsAll).forEach(left::removeAll);
            if (size(town, left) < Floor.of(sensitive))
                assertEquals(people(town, group -> left.stream().anyMatch(name -> isOfOneMonth(group, name))), left);
        }
    }

    private static boolean isOfOneMonth(Answered group, String name) {
        return name.startsWith(group.wave() + " " + group.month() + " ");
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void whatIsToldOfAMonthStaysWhateverIsCountedLater(@ForAll long seed) {
        GroupTown town = town(seed, false);
        List<MonthGroups> first = town.told(MONTHS - 6).rows();
        town.world.dispositions.strata.clear();

        assertEquals(first, town.told(MONTHS - 6).rows());
        assertEquals(first, town.told(MONTHS - 1).rows());
    }
}
