package fi.kuule.score;

import java.util.stream.IntStream;

/**
 * Where the scale is cut into detractors, passives and promoters; the same throughout a trend.
 *
 * @param detractor the highest number of a detractor
 * @param passive the highest number of a passive
 */
public record Breaks(int detractor, int passive) {
    /** 0-6, 7-8, 9-10: what is called the Net Promoter Score. */
    public static final Breaks USUAL = new Breaks(6, 8);

    /** 0-5, 6-7, 8-10: the NPS-EU of CheckMarket, a second figure with its own name, where an eight is praise. */
    public static final Breaks EUROPEAN = new Breaks(5, 7);

    public Breaks {
        if (detractor < 0 || passive <= detractor || passive >= Tally.BINS - 1)
            throw new IllegalArgumentException("no scale is cut after " + detractor + " and " + passive);
    }

    int detractors(Tally tally) {
        return sum(tally, 0, detractor);
    }

    int passives(Tally tally) {
        return sum(tally, detractor + 1, passive);
    }

    int promoters(Tally tally) {
        return sum(tally, passive + 1, Tally.BINS - 1);
    }

    private static int sum(Tally tally, int from, int to) {
        return IntStream.rangeClosed(from, to).map(tally::count).sum();
    }
}
