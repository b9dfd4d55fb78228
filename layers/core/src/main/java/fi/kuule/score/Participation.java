package fi.kuule.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Who of one population took part, by one dimension of the contact list at a time and never by two: counted of the invitations when their
 * wave ends, apart from what was answered. Of every group of a wave as many were asked as the floor, or they are under
 * {@link Dimension#UNTOLD}. See decision 35.
 *
 * @param groups empty where it was not counted; else the groups of a dimension add up to everybody
 */
public record Participation(Map<Dimension, Map<String, TookPart>> groups) {
    /** The wave is open, or ended before this was counted. */
    public static final Participation NOT_COUNTED = new Participation(Map.of());

    public Participation {
        Map<Dimension, Map<String, TookPart>> copy = new EnumMap<>(Dimension.class);
        groups.forEach((dimension, values) -> copy.put(dimension, Map.copyOf(values)));
        groups = Map.copyOf(copy);
    }

    public boolean counted() {
        return !groups.isEmpty();
    }

    /** The groups of a dimension by value. */
    public Map<String, TookPart> by(Dimension dimension) {
        return groups.getOrDefault(dimension, Map.of());
    }

    TookPart total() {
        return by(Dimension.AGE).values().stream().reduce(TookPart.NOBODY, TookPart::plus);
    }

    /** Of these nothing but how many they are. */
    static Participation untold(TookPart total) {
        Map<Dimension, Map<String, TookPart>> groups = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) groups.put(dimension, Map.of(Dimension.UNTOLD, total));
        return new Participation(groups);
    }

    /** Those of two waves. */
    Participation plus(Participation other) {
        Map<Dimension, Map<String, TookPart>> both = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Map<String, TookPart> sum = new HashMap<>(by(dimension));
            other.by(dimension).forEach((value, group) -> sum.merge(value, group, TookPart::plus));
            both.put(dimension, sum);
        }
        return new Participation(both);
    }
}
