package fi.kuule.tests.honest;

import java.util.Comparator;

/** Those of a group who gave a number: how many they are is what an attacker looks for. */
record Atom(Group group, int number) implements Comparable<Atom> {
    private static final Comparator<Atom> ORDER =
            Comparator.comparing(Atom::group).thenComparingInt(Atom::number);

    /** Critical, neutral or recommending. */
    int ratingClass() {
        if (number <= 6) return 0;
        return number <= 8 ? 1 : 2;
    }

    /** One number in place of all of its class. */
    Atom coarse() {
        return new Atom(
                group,
                switch (ratingClass()) {
                    case 0 -> 0;
                    case 1 -> 7;
                    default -> 9;
                });
    }

    @Override
    public int compareTo(Atom other) {
        return ORDER.compare(this, other);
    }
}
