package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.util.List;

/** Older days whose answers changed and that the next night must count again. */
public interface Touched {
    void mark(ServiceId service, LocalDate day);

    List<Day> findAll();

    void clear(Day day);

    record Day(ServiceId service, LocalDate day) {}
}
