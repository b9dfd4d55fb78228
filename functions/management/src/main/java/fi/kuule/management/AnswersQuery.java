package fi.kuule.management;

import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
import fi.kuule.survey.Privacy;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which answers are asked for, and in which language their columns are named. */
record AnswersQuery(
        YearMonth from, YearMonth to, Optional<ServiceId> service, Privacy privacy, Optional<Language> language) {
    private static final int MAX_MONTHS = 12;
    private static final String MONTH = "a month such as 2026-11";

    /**
     * Unless said: the year up to the month before this one, of a confidential survey up to this one.
     *
     * @param newest the promise of the survey's newest version
     */
    static Reading<AnswersQuery> of(Call call, Privacy newest, YearMonth now) {
        return call.option("privacy", AnswersQuery::privacy, "anonymous or confidential")
                .and(privacy -> call.query("to", YearMonth::parse, MONTH)
                        .and(to -> call.query("from", YearMonth::parse, MONTH)
                                .and(from -> of(
                                        call,
                                        privacy.orElse(newest),
                                        from,
                                        to.orElseGet(() -> last(privacy.orElse(newest), now))))));
    }

    private static Reading<AnswersQuery> of(Call call, Privacy privacy, Optional<YearMonth> from, YearMonth to) {
        YearMonth first = from.orElseGet(() -> to.minusMonths(MAX_MONTHS - 1));
        long months = ChronoUnit.MONTHS.between(first, to) + 1;
        if (months < 1 || months > MAX_MONTHS)
            return refused("from and to must span 1-" + MAX_MONTHS + " months: ask for one year at a time");
        return call.service()
                .and(service -> call.language()
                        .and(language -> new Reading.Read<>(new AnswersQuery(first, to, service, privacy, language))));
    }

    /** An anonymous month that has not ended cannot be told. */
    private static YearMonth last(Privacy privacy, YearMonth now) {
        return privacy == Privacy.CONFIDENTIAL ? now : now.minusMonths(1);
    }

    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    private static Optional<Privacy> privacy(String text) {
        return Arrays.stream(Privacy.values())
                .filter(privacy -> privacy.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static <T> Reading<T> refused(String detail) {
        return new Reading.Refused<>(Problem.of(ProblemKind.INVALID_REQUEST, detail));
    }
}
