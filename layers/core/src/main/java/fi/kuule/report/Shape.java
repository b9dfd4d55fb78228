package fi.kuule.report;

import fi.kuule.score.Breaks;
import fi.kuule.score.Distribution;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import fi.kuule.score.Tally;
import fi.kuule.statistics.Goodman;
import fi.kuule.statistics.Interval;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the numbers 0-10 say besides the score, where they may be told.
 *
 * @param from the first month of the answers; it may be before the headline's, where months tell their numbers together
 * @param sameAnswers they are those of the headline; of several months, those of small ones may be told later than their classes
 */
public record Shape(YearMonth from, YearMonth to, Tally tally, boolean sameAnswers) {
    /** Of the headline's base. */
    public static Optional<Shape> of(Report report) {
        Headline headline = Headline.of(report);
        return headline.answers().numbers().map(tally -> of(report.history(), headline, tally));
    }

    private static Shape of(History history, Headline headline, Tally tally) {
        Base base = headline.base();
        YearMonth from = history.spreadsIn(base).stream()
                .map(spread -> spread.months().getFirst())
                .filter(first -> first.isBefore(base.from()))
                .min(Comparator.naturalOrder())
                .orElse(base.from());
        return new Shape(from, base.to(), tally, tally.n() == headline.answers().n());
    }

    public double mean() {
        return distribution().mean();
    }

    /** At 95 %, within 0-10. */
    public Interval meanInterval() {
        return distribution().meanInterval(Score.CONFIDENCE).orElseThrow();
    }

    /** The number that everybody gave, where they all gave one: the mean has no error then that could be worked out. */
    public OptionalInt alike() {
        int[] counts = tally.counts();
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] == tally.n())
                .findFirst();
    }

    public OptionalDouble sd() {
        return distribution().sd();
    }

    public double median() {
        return distribution().median();
    }

    /** In whole percents: in Finland an eight is praise. */
    public int eightToTen() {
        return Shares.percent(distribution().eightToTen(), tally.n());
    }

    /** The second figure, by other breaks; never to be compared with the first. */
    public Score european() {
        return Score.of(tally, Breaks.EUROPEAN).orElseThrow();
    }

    /** Share 0-1 of the answers that cancel one another in the score. */
    public double cancelShare() {
        return distribution().cancelShare();
    }

    /** Of every number 0-10 what its share, 0-1, may be in truth, all of them at once at 95 %. */
    public List<Interval> limits() {
        return Goodman.limits(Score.CONFIDENCE, tally.counts());
    }

    private Distribution distribution() {
        return Distribution.of(tally).orElseThrow();
    }
}
