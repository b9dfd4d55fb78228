package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is stored of some days of a service before they are counted: which are open, which are sealed. */
record StoredDays(List<DayTally> open, List<MonthTally> months) {
    static StoredDays read(Tallies tallies, ServiceId service, Collection<LocalDate> days) {
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        return new StoredDays(
                tallies.days(service, first, last),
                tallies.months(service, YearMonth.from(first), YearMonth.from(last)));
    }

    Set<DayCount.Counted> countedOn(LocalDate day) {
        return open.stream()
                .filter(tally -> tally.day().equals(day))
                .map(DayCount.Counted::of)
                .collect(Collectors.toSet());
    }

    Optional<LocalDate> openUntil(LocalDate day, SurveyRef survey) {
        return open.stream()
                .filter(tally -> tally.day().equals(day) && tally.survey().equals(survey))
                .map(DayTally::openUntil)
                .findFirst();
    }

    /** A day is sealed for all populations once it is for one: what it then has of another was counted with that. */
    boolean sealed(LocalDate day, SurveyRef survey) {
        return months.stream()
                .anyMatch(
                        month -> month.survey().equals(survey) && month.sealed().contains(day));
    }
}
