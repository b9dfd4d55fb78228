package fi.kuule.score;

import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.wave.Cell;
import fi.kuule.wave.Invitations.Summary;
import fi.kuule.wave.Population;
import fi.kuule.wave.Wave;
import fi.kuule.wave.WaveState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who took part in a wave, while its invitations pass by once. Holds counts only. */
final class ParticipationCounter {
    private final Wave wave;
    private final Map<ServiceId, Map<Population, Map<Dimension, Map<String, TookPart>>>> services = new HashMap<>();

    ParticipationCounter(Wave wave) {
        this.wave = wave;
    }

    /** Of a wave that was stopped, only those whose mail or letter went were asked. */
    void count(Summary invitation, boolean answered) {
        if (wave.state() == WaveState.STOPPED && !Went.of(wave, invitation)) return;
        Cell combination = Cell.parse(invitation.combination());
        Map<Dimension, Map<String, TookPart>> groups = services.computeIfAbsent(
                        invitation.service(), absent -> new HashMap<>())
                .computeIfAbsent(combination.population(), absent -> new EnumMap<>(Dimension.class));
        TookPart one = new TookPart(1, answered ? 1 : 0);
        Dimension.of(combination)
                .forEach((dimension, value) -> groups.computeIfAbsent(dimension, absent -> new HashMap<>())
                        .merge(value, one, TookPart::plus));
    }

    /** By population; no group of which fewer than the floor were asked has a name. */
    Map<Population, Participation> of(Service service) {
        Map<Population, Participation> counted = new HashMap<>();
        services.getOrDefault(service.id(), Map.of())
                .forEach((population, groups) -> counted.put(population, of(groups, Floor.of(service))));
        return counted;
    }

    private static Participation of(Map<Dimension, Map<String, TookPart>> groups, int floor) {
        Map<Dimension, Map<String, TookPart>> kept = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, values) -> kept.put(dimension, kept(values, floor)));
        return new Participation(kept);
    }

    private static Map<String, TookPart> kept(Map<String, TookPart> values, int floor) {
        Map<String, Integer> asked = new HashMap<>();
        values.forEach((value, group) -> asked.put(value, group.asked()));
        Set<String> few = SmallCells.merging(asked, Dimension.UNTOLD, floor);
        Map<String, TookPart> kept = new HashMap<>();
        values.forEach(
                (value, group) -> kept.merge(few.contains(value) ? Dimension.UNTOLD : value, group, TookPart::plus));
        return kept;
    }
}
