package fi.kuule.report;

import fi.kuule.statistics.MultipleTesting;
import java.util.List;

/** Comparisons that are made at once. */
final class Several {
    private static final int DECISIONS = 10;

    private Several() {}

    /** How often chance alone gives as much, among all of these: one by one when they are few, by the share of false alarms when many. */
    static List<Double> adjusted(List<Double> p) {
        return method(p.size()).adjust(p);
    }

    static MultipleTesting method(int comparisons) {
        return comparisons <= DECISIONS ? MultipleTesting.HOLM : MultipleTesting.BENJAMINI_HOCHBERG;
    }
}
