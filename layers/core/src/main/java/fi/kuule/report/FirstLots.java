package fi.kuule.report;

import fi.kuule.response.ResponseKey;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of the lots drawn so far, as many as there is room for. */
final class FirstLots {
    private final PriorityQueue<Lot> first =
            new PriorityQueue<>(Comparator.comparing(Lot::number).reversed());
    private final int room;

    FirstLots(int room) {
        this.room = room;
    }

    void add(Lot lot) {
        first.add(lot);
        if (first.size() > room) first.remove();
    }

    List<Lot> inOrder() {
        return first.stream().sorted(Comparator.comparing(Lot::number)).toList();
    }

    /**
     * A comment's place among the others.
     *
     * @param number a digest: the same every time, and it says nothing of the answer
     */
    record Lot(String number, ResponseKey key) {}
}
