package fi.kuule.score;

import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.SurveyId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The days that have been counted for good by any version of a survey, looked up a month at a time. */
final class SealedDays {
    private final Tallies tallies;
    private final SurveyId survey;
    private final Map<ServiceMonth, Set<LocalDate>> known = new HashMap<>();

    SealedDays(Tallies tallies, SurveyId survey) {
        this.tallies = tallies;
        this.survey = survey;
    }

    boolean contain(ServiceId service, LocalDate day) {
        return known.computeIfAbsent(new ServiceMonth(service, YearMonth.from(day)), this::sealedIn)
                .contains(day);
    }

    private Set<LocalDate> sealedIn(ServiceMonth month) {
        Set<LocalDate> days = new HashSet<>();
        tallies.months(month.service, month.month, month.month).stream()
                .filter(tally -> tally.survey().id().equals(survey))
                .forEach(tally -> days.addAll(tally.sealed()));
        return days;
    }

    private record ServiceMonth(ServiceId service, YearMonth month) {}
}
