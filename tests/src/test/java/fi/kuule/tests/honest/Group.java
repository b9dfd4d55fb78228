package fi.kuule.tests.honest;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Those who answered about a service in a month: the smallest group of which anything may be told, if it is large enough.
 *
 * @param kind those of one kind of people among them, such as of an age; {@code ""} for all
 */
record Group(String service, YearMonth month, String kind) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::service).thenComparing(Group::month).thenComparing(Group::kind);

    Group(String service, YearMonth month) {
        this(service, month, "");
    }

    Group of(String wanted) {
        return new Group(service, month, wanted);
    }

    /** Those of them who gave these numbers. */
    Set<Atom> giving(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new Atom(this, number))
                .collect(Collectors.toSet());
    }

    Set<Atom> all() {
        return giving(0, 10);
    }

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
