package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Markers in memory. */
final class FakeTouched implements Touched {
    private final Set<Day> days = new LinkedHashSet<>();

    @Override
    public void mark(ServiceId service, LocalDate day) {
        days.add(new Day(service, day, "only"));
    }

    @Override
    public List<Day> findAll() {
        return List.copyOf(days);
    }

    @Override
    public void clear(Day day) {
        days.remove(day);
    }
}
