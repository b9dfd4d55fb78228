package fi.kuule.tests.honest;

import java.util.Set;

/**
 * Something that was told: how many people are in these atoms together.
 *
 * @param where it was told, for those who read of a leak
 */
record Sum(String where, Set<Atom> of, int people) {
    Sum {
        of = Set.copyOf(of);
    }
}
