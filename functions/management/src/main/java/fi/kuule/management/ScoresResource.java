package fi.kuule.management;

import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.Service;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Services;
import fi.kuule.report.MonthlyScores;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** {@code /api/services/{id}/scores}. */
final class ScoresResource {
    private static final int MAX_MONTHS = 120;
    private static final String MONTH = "a month such as 2026-11";

    private final Services services;
    private final MonthlyScores scores;

    ScoresResource(Services services, MonthlyScores scores) {
        this.services = services;
        this.scores = scores;
    }

    HttpReply get(Call call) {
        return call.id("id", ServiceId::new)
                .then(id -> services.find(id)
                        .map(service -> get(call, service))
                        .orElseGet(() -> Problem.notFound("service").reply()));
    }

    private HttpReply get(Call call, Service service) {
        return call.requiredQuery("from", YearMonth::parse, MONTH)
                .then(from -> call.requiredQuery("to", YearMonth::parse, MONTH).then(to -> get(service, from, to)));
    }

    private HttpReply get(Service service, YearMonth from, YearMonth to) {
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        if (months < 1 || months > MAX_MONTHS)
            return Problem.of(ProblemKind.INVALID_REQUEST, "from and to must span 1-" + MAX_MONTHS + " months")
                    .reply();
        return Replies.ok(ScoresDocument.write(service, scores.of(service, from, to)));
    }
}
