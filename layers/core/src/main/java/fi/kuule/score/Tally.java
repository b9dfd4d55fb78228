package fi.kuule.score;

import fi.kuule.response.Rating;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many gave each number 0-10: an 11-bin histogram. Adds up; a score does not. */
public final class Tally {
    public static final int BINS = 11;
    public static final Tally EMPTY = new Tally(new int[BINS]);
    private final int[] counts;

    private Tally(int[] counts) {
        this.counts = counts;
    }

    /** @param counts 11 counts, none negative */
    public static Tally of(int... counts) {
        if (counts.length != BINS) throw new IllegalArgumentException("a tally has 11 bins, not " + counts.length);
        if (Arrays.stream(counts).anyMatch(count -> count < 0))
            throw new IllegalArgumentException("a count is not negative");
        return new Tally(counts.clone());
    }

    /** One answer. */
    public static Tally of(Rating rating) {
        int[] counts = new int[BINS];
        counts[rating.value()] = 1;
        return new Tally(counts);
    }

    public Tally plus(Tally other) {
        int[] sum = new int[BINS];
        Arrays.setAll(sum, i -> Math.addExact(counts[i], other.counts[i]));
        return new Tally(sum);
    }

    /** What is left when these are taken out, all of which must be in it. */
    public Tally minus(Tally part) {
        if (!part.within(this)) throw new IllegalArgumentException("the tally does not hold the other");
        int[] rest = new int[BINS];
        Arrays.setAll(rest, i -> counts[i] - part.counts[i]);
        return new Tally(rest);
    }

    /** How many gave this number. */
    public int count(int number) {
        return counts[number];
    }

    public int n() {
        return Arrays.stream(counts).sum();
    }

    public int detractors() {
        return Breaks.USUAL.detractors(this);
    }

    public int passives() {
        return Breaks.USUAL.passives(this);
    }

    public int promoters() {
        return Breaks.USUAL.promoters(this);
    }

    /** Everybody gave a number of the same class; not so when nobody answered. */
    public boolean oneClass() {
        int n = n();
        return n > 0 && (detractors() == n || passives() == n || promoters() == n);
    }

    /** The other holds every answer of this one. */
    public boolean within(Tally other) {
        return IntStream.range(0, BINS).allMatch(number -> counts[number] <= other.counts[number]);
    }

    public int[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(counts, tally.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Tally" + Arrays.toString(counts);
    }
}
