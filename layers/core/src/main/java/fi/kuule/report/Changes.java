package fi.kuule.report;

import fi.kuule.score.Score;
import java.util.Optional;

/**
 * How the number of a report changed from the base before and from the same months a year ago. Of twelve months both are the same, and it
 * is judged as one of as many services as have their years compared: what stands out somewhere always, stands out nowhere.
 */
public record Changes(Change before, Change yearAgo) {
    public static Changes of(Report report) {
        Headline headline = Headline.of(report);
        return new Changes(
                of(report, headline, headline.base().before()),
                of(report, headline, headline.base().yearAgo()));
    }

    private static Change of(Report report, Headline headline, Base other) {
        Optional<Score> now = headline.score();
        if (now.isEmpty()) return new Change.NoNumber();
        History history = report.history();
        if (!measured(history, other)) return new Change.First();
        Answers then = history.of(other);
        if (then.score().isEmpty()) return then.asked() ? new Change.Untold() : new Change.Gap();
        Score before = then.score().get();
        if (before.n() < Score.ENOUGH || now.get().n() < Score.ENOUGH) return new Change.TooFew(Score.ENOUGH);
        return judged(adjusted(report, headline.base(), Difference.of(before, now.get())));
    }

    /** Somebody answered by the end of the base, as far as the history goes back. */
    private static boolean measured(History history, Base base) {
        return history.covers(base)
                && history.months().stream()
                        .filter(month -> !month.month().isAfter(base.to()))
                        .anyMatch(Report.Month::answered);
    }

    private static Difference adjusted(Report report, Base base, Difference difference) {
        if (base.span() != Base.Span.TWELVE_MONTHS) return difference;
        return YearChanges.of(report.services())
                .of(report.service())
                .map(year -> difference.among(year.difference().p()))
                .orElse(difference);
    }

    private static Change judged(Difference difference) {
        if (!difference.stands()) return new Change.Chance(difference);
        return difference.points() > 0 ? new Change.Rose(difference) : new Change.Fell(difference);
    }
}
