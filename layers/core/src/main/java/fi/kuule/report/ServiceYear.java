package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.ServiceId;
import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * What is told of twelve months of a service, and of the twelve before: classes and nothing finer.
 *
 * @param last up to the report's month
 * @param asked of waves that ended in the last twelve months and tell how many answered; empty where there are none, and in reports of
 *     before
 * @param askedBefore the same of the twelve before
 */
public record ServiceYear(
        ServiceId service, Published last, Published before, OptionalInt asked, OptionalInt askedBefore) {
    /** Of which it is not known how many were asked. */
    public ServiceYear(ServiceId service, Published last, Published before) {
        this(service, last, before, OptionalInt.empty(), OptionalInt.empty());
    }

    static ServiceYear of(ServiceId service, History history, Fieldwork fieldwork, YearMonth month) {
        Base year = new Base(Base.Span.TWELVE_MONTHS, month);
        return new ServiceYear(
                service,
                history.of(year).published(),
                history.of(year.before()).published(),
                asked(fieldwork, year),
                asked(fieldwork, year.before()));
    }

    private static OptionalInt asked(Fieldwork fieldwork, Base year) {
        return fieldwork
                .between(year.from(), year.to())
                .map(Report.Cohort::asked)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
