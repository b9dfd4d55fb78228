package fi.kuule.management;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fi.kuule.aws.http.HttpReply;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.MonthlyReporting;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** {@code /api/reports/{service}/{month}}: makes a month's report, or makes it again. */
final class ReportsResource {
    private final MonthlyReporting reporting;
    private final InstantSource clock;
    private final ZoneId zone;

    ReportsResource(MonthlyReporting reporting, InstantSource clock, ZoneId zone) {
        this.reporting = reporting;
        this.clock = clock;
        this.zone = zone;
    }

    HttpReply post(Call call) {
        return call.id("service", ServiceId::new)
                .then(service -> month(call.parameter("month"))
                        .map(month -> post(call, service, month))
                        .orElseGet(() -> Problem.of(
                                        ProblemKind.INVALID_REQUEST, "the month must be a month such as 2026-11")
                                .reply()));
    }

    private HttpReply post(Call call, ServiceId service, YearMonth month) {
        if (!month.isBefore(YearMonth.from(clock.instant().atZone(zone))))
            return Problem.of(ProblemKind.CONFLICT, "the month has not ended").reply();
        return call.document(fields -> {
                    boolean mail = fields.optional("mail", JsonValue::flag, false);
                    return () -> mail;
                })
                .then(mail -> reporting
                        .remake(service, month, mail)
                        .map(made -> Replies.ok(JsonNodeFactory.instance
                                .objectNode()
                                .put("service", service.value())
                                .put("month", month.toString())
                                .put("mails", made.mails())))
                        .orElseGet(() -> Problem.notFound("service").reply()));
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
