package fi.kuule.response;

import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.util.List;

/** Older days whose answers changed and that the next night must count again. */
public interface Touched {
    void mark(ServiceId service, LocalDate day);

    List<Day> findAll();

    /** Takes the mark off, unless the day was marked again since it was found. Conditional. */
    void clear(Day day);

    /** @param mark tells one marking of the day from the next */
    record Day(ServiceId service, LocalDate day, String mark) {}
}
