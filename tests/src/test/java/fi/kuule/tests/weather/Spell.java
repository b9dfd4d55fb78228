package fi.kuule.tests.weather;

import java.util.SplittableRandom;

/**
 * When a rule strikes, counting the calls that it is about from 1.
 *
 * @param lasting whether every attempt of a call that is struck is, so that the SDK gives it up; otherwise attempts are counted, and the
 *     next one may pass
 */
record Spell(Moment moment, boolean lasting) {
    static Spell always() {
        return new Spell((seed, number) -> true, false);
    }

    static Spell first(int count) {
        return new Spell((seed, number) -> number <= count, false);
    }

    static Spell nth(int nth) {
        return new Spell((seed, number) -> number == nth, false);
    }

    static Spell every(int nth) {
        return new Spell((seed, number) -> number % nth == 0, false);
    }

    /** As often as the share says, by the weather's seed. */
    static Spell chance(double share) {
        return new Spell(
                (seed, number) -> new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L).nextDouble() < share,
                false);
    }

    Spell lasts() {
        return new Spell(moment, true);
    }

    @FunctionalInterface
    interface Moment {
        boolean has(long seed, long number);
    }
}
