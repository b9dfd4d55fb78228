package fi.kuule.tests.weather;

import fi.kuule.tests.Size;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Somebody who was asked: whether, when and what they answer, by a seed. */
record Person(int number, boolean answers, int day, int rating, String why, boolean opensAnew) {
    static final int FIRST_DAY = 3;
    static final int LAST_DAY = Size.of(6, 12);
    /** Few detractors, as libraries have them. */
    private static final List<Integer> RATINGS = List.of(9, 10, 8, 9, 3, 10, 7, 9, 10, 8, 9, 0, 9, 7, 10, 6, 8);

    static Person of(long seed, int number, double rate) {
        SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + number);
        return new Person(
                number,
                chance.nextDouble() < rate,
                chance.nextInt(FIRST_DAY, LAST_DAY + 1),
                RATINGS.get(chance.nextInt(RATINGS.size())),
                chance.nextInt(3) == 0 ? "Syy " + number + " <&\" ä" : "",
                chance.nextInt(5) == 0);
    }

    Optional<String> reason() {
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }
}
