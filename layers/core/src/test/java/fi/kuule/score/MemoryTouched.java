package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.response.Touched;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks of touched days in memory. */
public final class MemoryTouched implements Touched {
    public final Set<Day> marks = new HashSet<>();
    private int made;

    @Override
    public void mark(ServiceId service, LocalDate day) {
        marks.removeIf(mark -> mark.service().equals(service) && mark.day().equals(day));
        marks.add(new Day(service, day, "mark " + made++));
    }

    @Override
    public List<Day> findAll() {
        return List.copyOf(marks);
    }

    @Override
    public void clear(Day day) {
        marks.remove(day);
    }
}
