package fi.kuule.local.demo;

import java.util.List;

/**
 * Random numbers by address: SplitMix64 finalisers over (seed, stream, key, k), so that every draw can be made alone and repeated, and a
 * new stream or key changes none that was there.
 *
 * <p>Streams: by a resident's number 1 age, 2 area, 3 language, 4 whether there is an e-mail address, 5 leaning; by an encounter's key 6
 * whether it happens, 7 what is thought of it, 8 bouncing, 9 answering, 10 answering in part, 11-15 the comment, 16 when the answer comes,
 * 17 at which place it was, 18 how a letter is answered. Summer residents have numbers from 50 000 on.
 */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
    private final long seed;

    Draws(long seed) {
        this.seed = seed;
    }

    static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** Uniform in [0, 1). */
    double uniform(long stream, long key, long k) {
        long start = mix(seed ^ mix(stream * GOLDEN + key));
        return (mix(start + (k + 1) * GOLDEN) >>> 11) * TWO_TO_MINUS_53;
    }

    double uniform(long stream, long key) {
        return uniform(stream, key, 0);
    }

    /** Standard normal, of the draws 0 and 1 at this address. */
    double normal(long stream, long key) {
        return sequence(stream, key).normal();
    }

    /** The draws 0, 1, 2, … at one address, one after the other. */
    Sequence sequence(long stream, long key) {
        return new Sequence(stream, key);
    }

    /** Successive draws; not for sharing between threads. */
    final class Sequence {
        private final long stream;
        private final long key;
        private long k;

        private Sequence(long stream, long key) {
            this.stream = stream;
            this.key = key;
        }

        double next() {
            return uniform(stream, key, k++);
        }

        /** Standard normal: Box-Muller of the next two draws. */
        double normal() {
            double radius = Math.sqrt(-2 * Math.log(1 - next()));
            return radius * Math.cos(2 * Math.PI * next());
        }

        boolean happens(double probability) {
            return next() < probability;
        }

        /** 0 … bound − 1. */
        int below(int bound) {
            return (int) (next() * bound);
        }

        <T> T oneOf(List<T> choices) {
            return choices.get(below(choices.size()));
        }
    }
}
