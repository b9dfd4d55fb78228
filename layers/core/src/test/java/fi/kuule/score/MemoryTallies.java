package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tallies in memory. */
public final class MemoryTallies implements Tallies {
    public final Map<String, DayTally> days = new LinkedHashMap<>();
    public final Map<String, MonthTally> months = new LinkedHashMap<>();

    @Override
    public boolean putDay(DayTally day) {
        DayTally before = days.get(key(day));
        if (before != null && !before.readAt().isBefore(day.readAt())) return false;
        days.put(key(day), day);
        return true;
    }

    @Override
    public List<DayTally> days(ServiceId service, LocalDate from, LocalDate to) {
        return days.values().stream()
                .filter(day -> day.service().equals(service))
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .toList();
    }

    @Override
    public List<MonthTally> months(ServiceId service, YearMonth from, YearMonth to) {
        return months.values().stream()
                .filter(month -> month.service().equals(service))
                .filter(month -> !month.month().isBefore(from) && !month.month().isAfter(to))
                .toList();
    }

    @Override
    public boolean seal(DayTally day, MonthTally month) {
        String name = month.service() + "#" + month.month() + "#" + month.survey() + "#" + month.population();
        int revision =
                Optional.ofNullable(months.get(name)).map(MonthTally::revision).orElse(0);
        if (month.revision() != revision + 1 || !day.equals(days.get(key(day)))) return false;
        months.put(name, month);
        days.remove(key(day));
        return true;
    }

    private static String key(DayTally day) {
        return day.service() + "#" + day.day() + "#" + day.survey() + "#" + day.population();
    }
}
