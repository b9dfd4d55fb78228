package fi.kuule.statistics.driver;

import java.util.List;

/**
 * One complete answer.
 *
 * @param elements 1-5, taken as numbers
 * @param outcome likelihood to recommend, 0-10
 */
public record RatedRow(List<Integer> elements, int outcome) {
    public RatedRow {
        elements = List.copyOf(elements);
    }
}
