package fi.kuule.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A class's part of one bar, 340 units wide with gaps of 2 between the parts. */
public record ClassBar(String x, String width, String mark) {
    private static final double UNITS = 3.4;
    private static final double GAP = 2;

    static List<ClassBar> of(List<ClassRow> rows) {
        List<ClassBar> bars = new ArrayList<>();
        double x = 0;
        for (ClassRow row : rows) {
            double width = UNITS * row.width();
            if (row.width() > 0) bars.add(new ClassBar(number(x), number(Math.max(1, width - GAP)), row.mark()));
            x += width;
        }
        return bars;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
