package fi.kuule.views;

import fi.kuule.report.Base;
import fi.kuule.report.Headline;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** A report in one reader's language, with the number that all of it is about. */
record Reading(ReportWording words, Report report, Headline headline) {
    static Reading of(ReportWording words, Report report) {
        return new Reading(words, report, Headline.of(report));
    }

    /** The headline's number. */
    Optional<Score> score() {
        return headline.score();
    }

    Base base() {
        return headline.base();
    }

    boolean ofMonth() {
        return base().span() == Base.Span.MONTH;
    }

    /** The waves that ended in the headline's months. */
    Optional<Report.Cohort> cohort() {
        return report.cohort(base());
    }

    /** How many were asked in the waves that ended in these months, where there were any and all are known. */
    OptionalInt asked(YearMonth from, YearMonth to) {
        Optional<Report.Cohort> cohort = report.fieldwork().between(from, to);
        return cohort.isPresent() ? OptionalInt.of(cohort.get().asked()) : OptionalInt.empty();
    }

    /** A number of a base with all that it rests on. Where more answered than were asked, most of them came otherwise, and how many is not known. */
    String fact(Score score, Base of) {
        OptionalInt asked = asked(of.from(), of.to());
        return words.fact(score, asked.orElse(0) < score.n() ? OptionalInt.empty() : asked);
    }
}
