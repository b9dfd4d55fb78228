package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.disclosure.Releases;
import fi.kuule.organisation.Service;
import fi.kuule.response.Responses;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the report of a service and an ended month from published numbers; the same numbers give the same report. */
public final class ReportMaking {
    private final Releases releases;
    private final Cohorts cohorts;
    private final CommentChoice comments;
    private final InstantSource clock;

    public ReportMaking(Releases releases, Cohorts cohorts, Responses responses, InstantSource clock) {
        this.releases = releases;
        this.cohorts = cohorts;
        this.comments = new CommentChoice(responses);
        this.clock = clock;
    }

    /** {@link IllegalArgumentException} for a month that has not ended. */
    public Report make(Service service, YearMonth month) {
        if (!releases.hasEnded(month)) throw new IllegalArgumentException("month " + month + " has not ended");
        YearMonth first = month.minusMonths(Report.MONTHS - 1);
        Cohorts.Rounds rounds = cohorts.of(service, first, month);
        List<Report.Month> months = months(releases.of(service, first, month), first, rounds);
        CommentChoice.Comments shown = months.getLast().published().score().isPresent()
                ? comments.of(service, month)
                : CommentChoice.Comments.NONE;
        return new Report(
                service.id(),
                month,
                clock.instant(),
                months,
                Judgement.of(months),
                rounds.endedIn(month),
                rounds.openAfter(month),
                shown.shown(),
                shown.commented(),
                shown.setAside());
    }

    private static List<Report.Month> months(
            Map<YearMonth, Published> published, YearMonth first, Cohorts.Rounds rounds) {
        return IntStream.range(0, Report.MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> month(month, published.getOrDefault(month, new Published.NoAnswers()), rounds))
                .toList();
    }

    private static Report.Month month(YearMonth month, Published published, Cohorts.Rounds rounds) {
        boolean answered = !(published instanceof Published.NoAnswers);
        return new Report.Month(month, published, answered || rounds.asked(month));
    }
}
