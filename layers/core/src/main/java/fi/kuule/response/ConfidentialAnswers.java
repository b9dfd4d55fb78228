package fi.kuule.response;

import fi.kuule.organisation.Service;
import fi.kuule.survey.SurveyRef;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The answers of confidential surveys, whole: for those who handle them, as the citizen was told before answering. */
public final class ConfidentialAnswers {
    private final Responses responses;
    private final InstantSource clock;
    private final ZoneId zone;

    public ConfidentialAnswers(Responses responses, InstantSource clock, ZoneId zone) {
        this.responses = responses;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The answers about a service from {@code from} to {@code to}, both included, by day; those past their keeping are left out.
     *
     * @param versions of the survey, confidential all of them
     */
    public List<Response> of(Service service, LocalDate from, LocalDate to, Set<SurveyRef> versions) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Response> found = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to) && !day.isAfter(today); day = day.plusDays(1))
            responses.ofDay(service.number(), day, response -> {
                if (versions.contains(response.survey()) && !today.isAfter(response.expires())) found.add(response);
            });
        found.sort(Comparator.comparing((Response response) -> response.key().day())
                .thenComparing(response -> response.key().id()));
        return found;
    }
}
