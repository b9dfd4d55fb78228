package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Stored tallies: open days, and months as the sums of their sealed days. */
public interface Tallies {
    /** Replaces the day's tally; false when a reading as late or later is stored. Conditional. */
    boolean putDay(DayTally day);

    /** The open days of a service from {@code from} to {@code to}, both included, every survey version. */
    List<DayTally> days(ServiceId service, LocalDate from, LocalDate to);

    /** The month sums of a service from {@code from} to {@code to}, both included, every survey version. */
    List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to);

    /** Writes the month that contains the day and removes the day, both or neither; false when the month changed meanwhile. */
    boolean seal(DayTally day, MonthTally month);
}
