package fi.kuule.tests.honest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.Fraction;

/**
 * What can be computed of some groups, and has to do with no others.
 *
 * @param groups small ones
 */
record Part(Set<Group> groups, List<Map<Atom, Fraction>> told) {
    /** As many, and as small, as these combinations fall into. */
    static List<Part> of(List<Map<Atom, Fraction>> combinations) {
        List<Part> parts = new ArrayList<>();
        for (Map<Atom, Fraction> combination : combinations) {
            Part part = of(combination);
            List<Part> joined = parts.stream().filter(part::touches).toList();
            parts.removeAll(joined);
            parts.add(joined.stream().reduce(part, Part::with));
        }
        return parts;
    }

    private static Part of(Map<Atom, Fraction> combination) {
        Set<Group> groups = combination.keySet().stream().map(Atom::group).collect(Collectors.toSet());
        return new Part(groups, List.of(combination));
    }

    private boolean touches(Part other) {
        return other.groups.stream().anyMatch(groups::contains);
    }

    private Part with(Part other) {
        Set<Group> both = new TreeSet<>(groups);
        both.addAll(other.groups);
        return new Part(both, Stream.concat(told.stream(), other.told.stream()).toList());
    }

    /** Every set of its groups that is of fewer people; groups of nobody go without saying. */
    List<Set<Group>> sets(ToIntFunction<Group> size, int fewerThan) {
        Map<Set<Group>, Integer> people = new HashMap<>(Map.of(Set.of(), 0));
        for (Group group :
                groups.stream().filter(group -> size.applyAsInt(group) > 0).toList())
            Map.copyOf(people).forEach((set, count) -> {
                int together = count + size.applyAsInt(group);
                if (together < fewerThan) people.put(with(set, group), together);
            });
        people.remove(Set.of());
        return List.copyOf(people.keySet());
    }

    private static Set<Group> with(Set<Group> set, Group group) {
        return Stream.concat(set.stream(), Stream.of(group)).collect(Collectors.toUnmodifiableSet());
    }
}
