package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import fi.kuule.score.CohortAnswers;
import fi.kuule.score.DayTally;
import fi.kuule.score.Dimension;
import fi.kuule.score.Dispositions;
import fi.kuule.score.NightWorld;
import fi.kuule.score.Participation;
import fi.kuule.score.StratumDispositions;
import fi.kuule.score.StratumTallies;
import fi.kuule.score.Tally;
import fi.kuule.score.TookPart;
import fi.kuule.score.WaveAnswers;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveId;
import fi.kuule.wave.WaveState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A service with a wave a month, whose people have an age and an area; each of them and of their answers is known. */
public final class GroupTown {
    public static final YearMonth FIRST = YearMonth.of(2025, 1);
    public final Service service;
    public final NightWorld world = new NightWorld();
    public final MemoryGroups ledger = new MemoryGroups();
    /** Of whom what is known: how many answered. */
    final List<Answered> answered = new ArrayList<>();

    private final Map<Integer, Map<String, Integer>> asked = new TreeMap<>();
    /** Groups that have no cell in a wave. */
    private final Set<String> without = new HashSet<>();
    /** Groups of which so few were asked in a wave that it is not told who took part. */
    private final Set<String> unlisted = new HashSet<>();

    /**
     * People who are alike.
     *
     * @param wave the place of the month in which their wave ended; -1 for those who came by an open link
     * @param month the place of the month in which they answered
     */
    record Answered(int wave, int month, String age, String area, int rating, int people) {
        String name() {
            return wave + " " + month + " " + age + " " + area + " " + rating;
        }
    }

    public GroupTown(boolean sensitive) {
        this.service = NightWorld.service("kirjasto", 1, sensitive);
    }

    /** So many of a group were asked in the wave of a month. */
    public GroupTown asked(int wave, String age, String area, int people) {
        asked.computeIfAbsent(wave, absent -> new TreeMap<>()).merge(age + "|" + area, people, Integer::sum);
        return this;
    }

    public GroupTown answered(int wave, int month, String age, String area, int rating, int people) {
        if (people > 0) answered.add(new Answered(wave, month, age, area, rating, people));
        return this;
    }

    /** In the month of their wave, of each class so many. */
    public GroupTown answered(int wave, String age, String area, int detractors, int passives, int promoters) {
        return answered(wave, wave, age, area, 3, detractors)
                .answered(wave, wave, age, area, 8, passives)
                .answered(wave, wave, age, area, 10, promoters);
    }

    /** What this group answered in the wave of a month is told with that of others: it has no cell there. */
    public GroupTown without(int wave, String value) {
        without.add(wave + " " + value);
        return this;
    }

    /** Who took part of this group in the wave of a month is told with others: few of it were asked. */
    public GroupTown unlisted(int wave, String value) {
        unlisted.add(wave + " " + value);
        return this;
    }

    /** Under what it is counted who took part. */
    String listed(int wave, String value) {
        return unlisted.contains(wave + " " + value) ? Dimension.UNTOLD : value;
    }

    /** As when a wave ends: cells of an age in an area in which fewer answered are merged, and with them the smallest others until they are enough. */
    public GroupTown cells(int fewest) {
        Map<Integer, Map<String, Integer>> waves = new TreeMap<>();
        answered.forEach(group -> waves.computeIfAbsent(group.wave, absent -> new TreeMap<>())
                .merge(group.age + "|" + group.area, group.people, Integer::sum));
        waves.forEach((wave, cells) -> {
            int merged = 0;
            for (Map.Entry<String, Integer> cell : cells.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .toList()) {
                if (cell.getValue() >= fewest && (merged == 0 || merged >= fewest)) break;
                merged += cell.getValue();
                without.add(wave + " " + cell.getKey());
            }
        });
        return this;
    }

    /** Under what it is told what somebody answered. */
    String published(int wave, Dimension dimension, String group) {
        String value = part(dimension, group);
        return without.contains(wave + " " + value) || without.contains(wave + " " + group) ? Dimension.UNTOLD : value;
    }

    /** As the nights have counted them. */
    public GroupTown counted() {
        asked.keySet().forEach(this::wave);
        answered.stream().collect(Collectors.groupingBy(Answered::month)).forEach(this::month);
        return this;
    }

    private void wave(int place) {
        WaveId id = id(place);
        LocalDate closes = month(place).atEndOfMonth();
        LocalDate opens = month(place).minusMonths(1).atDay(20);
        world.waves.rows.put(
                id, new Wave(id, NightWorld.SURVEY, WaveState.CLOSED, opens, closes, 1, 100, 0, Instant.EPOCH, 4));
        List<Answered> own =
                answered.stream().filter(group -> group.wave == place).toList();
        Map<Dimension, Map<String, Dispositions.Counts>> counts = new EnumMap<>(Dimension.class);
        Map<Dimension, Map<String, Tally>> tallies = new EnumMap<>(Dimension.class);
        Map<Dimension, Map<String, TookPart>> participation = new EnumMap<>(Dimension.class);
        for (Dimension dimension : List.of(Dimension.AGE, Dimension.AREA)) {
            Map<String, Dispositions.Counts> groups = new HashMap<>();
            Map<String, TookPart> tookPart = new HashMap<>();
            asked.getOrDefault(place, Map.of()).forEach((group, people) -> {
                String value = part(dimension, group);
                groups.merge(
                        published(place, dimension, group),
                        new Dispositions.Counts(people, people, 0, 0),
                        Dispositions.Counts::plus);
                tookPart.merge(listed(place, value), new TookPart(people, 0), TookPart::plus);
            });
            Map<String, Tally> sums = new HashMap<>();
            own.forEach(group -> {
                String raw = dimension == Dimension.AGE ? group.age : group.area;
                String value = published(place, dimension, group.age + "|" + group.area);
                tookPart.merge(listed(place, raw), new TookPart(0, group.people), TookPart::plus);
                groups.merge(value, new Dispositions.Counts(0, 0, 0, group.people), Dispositions.Counts::plus);
                sums.merge(value, tally(group), Tally::plus);
            });
            counts.put(dimension, groups);
            tallies.put(dimension, sums);
            participation.put(dimension, tookPart);
        }
        Tally total = sum(own);
        int people = asked.getOrDefault(place, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        world.dispositions.putStrata(
                id,
                service.id(),
                Map.of(
                        Population.OWN,
                        new StratumDispositions(
                                        new Dispositions.Counts(people, people, 0, total.n()),
                                        counts,
                                        new CohortAnswers(new StratumTallies(total, tallies), total, Tally.EMPTY))
                                .with(new Participation(participation))));
    }

    private static String part(Dimension dimension, String group) {
        return group.split("\\|", -1)[dimension == Dimension.AGE ? 0 : 1];
    }

    private void month(int place, List<Answered> own) {
        Map<WaveId, Integer> byWave = new LinkedHashMap<>();
        Map<WaveId, WaveAnswers> answers = new HashMap<>();
        own.stream()
                .filter(group -> group.wave >= 0)
                .forEach(group -> byWave.merge(id(group.wave), group.people, Integer::sum));
        LocalDate day = month(place).atDay(25);
        world.tallies.putDay(new DayTally(
                service.id(),
                day,
                NightWorld.SURVEY,
                Population.OWN,
                sum(own),
                Map.of(),
                byWave,
                answers,
                Instant.EPOCH.plusSeconds(1),
                day.plusYears(9)));
    }

    private static Tally sum(List<Answered> groups) {
        return groups.stream().map(GroupTown::tally).reduce(Tally.EMPTY, Tally::plus);
    }

    private static Tally tally(Answered group) {
        int[] counts = new int[Tally.BINS];
        counts[group.rating] = group.people;
        return Tally.of(counts);
    }

    public GroupReleases releases() {
        return new GroupReleases(ledger, world.waves, world.dispositions, world.tallies);
    }

    public ToldGroups told(int place) {
        return releases().of(service, month(place));
    }

    public static YearMonth month(int place) {
        return FIRST.plusMonths(place);
    }

    private static WaveId id(int place) {
        return new WaveId("aalto-" + place);
    }
}
