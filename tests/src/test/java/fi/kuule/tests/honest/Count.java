package fi.kuule.tests.honest;

import java.util.Set;

/**
 * Something that was told of who took part: how many people of these groups together answered.
 *
 * @param where it was told, for those who read of a leak
 */
record Count(String where, Set<Group> of, int people) {
    Count {
        of = Set.copyOf(of);
    }
}
