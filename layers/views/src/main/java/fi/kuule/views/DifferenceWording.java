package fi.kuule.views;

import fi.kuule.report.Difference;

/** Differences of two numbers as they are shown: rounded outward, around the shown difference. */
final class DifferenceWording {
    private DifferenceWording() {}

    static int lower(Difference difference) {
        return Math.min(Figures.whole(difference.points()), (int)
                Math.floor(difference.comparison().lower()));
    }

    static int upper(Difference difference) {
        return Math.max(Figures.whole(difference.points()), (int)
                Math.ceil(difference.comparison().upper()));
    }

    /** {@code välillä −32…+15}. */
    static String interval(ReportWording words, Difference difference) {
        return words.get(
                "figure.interval",
                Slots.of("lower", Figures.signed(lower(difference))).and("upper", Figures.signed(upper(difference))));
    }

    /** {@code +27 (+18…+34)}. */
    static String brief(Difference difference) {
        return Figures.signed(Figures.whole(difference.points())) + " (" + Figures.signed(lower(difference)) + "…"
                + Figures.signed(upper(difference)) + ")";
    }
}
