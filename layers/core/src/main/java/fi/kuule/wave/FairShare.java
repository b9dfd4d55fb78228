package fi.kuule.wave;

import java.util.ArrayList;
import java.util.List;

/** Shares what is scarce over those who wait: one from each in turn, until the limit or the end of all. */
final class FairShare {
    private FairShare() {}

    static <T> List<T> of(List<List<T>> waiting, int limit) {
        List<T> taken = new ArrayList<>();
        int longest = waiting.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++)
            for (List<T> queue : waiting) if (turn < queue.size() && taken.size() < limit) taken.add(queue.get(turn));
        return taken;
    }
}
