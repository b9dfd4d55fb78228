package fi.kuule.disclosure;

import java.time.YearMonth;
import java.util.List;

/**
 * Months that are told together and, of what is told here, in no other way.
 *
 * @param months oldest first; their answers count in the last of them
 */
public record Pool(List<YearMonth> months, Published published) {
    public Pool {
        months = List.copyOf(months);
        if (months.isEmpty()) throw new IllegalArgumentException("a pool holds months");
    }

    /** The month in which its answers count. */
    public YearMonth closes() {
        return months.getLast();
    }
}
