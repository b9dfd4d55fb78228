package fi.kuule.views;

import fi.kuule.score.Tally;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many gave one number.
 *
 * @param height in pixels of 72, at least 2 where somebody gave the number
 * @param mark the class of the number: {@code D}, {@code P} or {@code A}
 */
public record NumberBar(int number, int count, int height, String colour, String mark) {
    public static final int HIGHEST = 72;

    static List<NumberBar> of(Tally tally) {
        int most = IntStream.of(tally.counts()).max().orElse(0);
        return IntStream.range(0, Tally.BINS)
                .mapToObj(number -> of(number, tally.count(number), most))
                .toList();
    }

    private static NumberBar of(int number, int count, int most) {
        int height = count == 0 ? 0 : Math.max(2, Math.round((float) HIGHEST * count / most));
        String mark = number <= 6 ? "D" : number <= 8 ? "P" : "A";
        String colour = number <= 6 ? "#c2570c" : number <= 8 ? "#7c8a96" : "#0f5c94";
        return new NumberBar(number, count, height, colour, mark);
    }
}
