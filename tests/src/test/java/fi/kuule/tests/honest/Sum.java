package fi.kuule.tests.honest;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that was told: how many people are in these atoms together.
 *
 * @param where it was told, for those who read of a leak
 */
record Sum(String where, Set<Atom> of, int people) {
    Sum {
        of = Set.copyOf(of);
    }

    /** The same of those of all kinds. */
    Sum by(Collection<String> kinds) {
        return new Sum(
                where,
                of.stream()
                        .flatMap(atom ->
                                kinds.stream().map(kind -> new Atom(atom.group().of(kind), atom.number())))
                        .collect(Collectors.toSet()),
                people);
    }

    /** The same of these groups, as far as they are of its services and months. */
    Sum among(Collection<Group> groups) {
        return new Sum(
                where,
                of.stream()
                        .flatMap(atom -> groups.stream()
                                .filter(group -> group.of(atom.group().kind()).equals(atom.group()))
                                .map(group -> new Atom(group, atom.number())))
                        .collect(Collectors.toSet()),
                people);
    }

    /** It tells classes, and nothing finer. */
    boolean isOfClasses() {
        return of.stream()
                .allMatch(atom -> atom.group().all().stream()
                        .filter(other -> other.ratingClass() == atom.ratingClass())
                        .allMatch(of::contains));
    }

    /** The same with one number in place of all of a class. */
    Sum coarse() {
        return new Sum(where, of.stream().map(Atom::coarse).collect(Collectors.toSet()), people);
    }
}
