package fi.kuule.management;

import fi.kuule.language.Language;
import fi.kuule.organisation.ServiceId;
import fi.kuule.organisation.Slug;
import fi.kuule.survey.Privacy;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        return chain(one(call, "privacy", AnswersQuery::privacy, "anonymous or confidential"), privacy -> {
            YearMonth last = privacy.orElse(newest) == Privacy.CONFIDENTIAL ? now : now.minusMonths(1);
            return chain(
                    call.query("to", YearMonth::parse, MONTH),
                    to -> chain(
                            call.query("from", YearMonth::parse, MONTH),
                            from -> of(call, privacy.orElse(newest), from, to.orElse(last))));
        });
    }

    private static Reading<AnswersQuery> of(Call call, Privacy privacy, Optional<YearMonth> from, YearMonth to) {
        YearMonth first = from.orElseGet(() -> to.minusMonths(MAX_MONTHS - 1));
        long months = ChronoUnit.MONTHS.between(first, to) + 1;
        if (months < 1 || months > MAX_MONTHS)
            return refused("from and to must span 1-" + MAX_MONTHS + " months: ask for one year at a time");
        return chain(
                one(call, "service", AnswersQuery::service, "the id of a service"),
                service -> chain(
                        one(call, "language", AnswersQuery::language, "fi, sv or en"),
                        language -> new Reading.Read<>(new AnswersQuery(first, to, service, privacy, language))));
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

    private static Optional<ServiceId> service(String text) {
        return Slug.isSlug(text) ? Optional.of(new ServiceId(text)) : Optional.empty();
    }

    private static Optional<Language> language(String text) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(text))
                .findFirst();
    }

    /** A parameter that may be missing and must be understood when it is not. */
    private static <T> Reading<Optional<T>> one(
            Call call, String name, Function<String, Optional<T>> reader, String form) {
        Optional<String> given = call.request().query(name);
        Optional<T> read = given.flatMap(reader);
        return given.isPresent() && read.isEmpty() ? refused(name + " must be " + form) : new Reading.Read<>(read);
    }

    private static <T> Reading<T> refused(String detail) {
        return new Reading.Refused<>(Problem.of(ProblemKind.INVALID_REQUEST, detail));
    }

    private static <A, B> Reading<B> chain(Reading<A> reading, Function<A, Reading<B>> next) {
        return switch (reading) {
            case Reading.Read<A> read -> next.apply(read.value());
            case Reading.Refused<A> refused -> new Reading.Refused<>(refused.problem());
        };
    }
}
