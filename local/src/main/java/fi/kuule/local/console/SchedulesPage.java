package fi.kuule.local.console;

import fi.kuule.local.template.Schedule;
import java.util.List;

/** The clock, and what goes by it. */
public record SchedulesPage(String now, List<Line> lines) {
    /** A schedule and when it is due next. */
    public record Line(Schedule schedule, String next) {}
}
