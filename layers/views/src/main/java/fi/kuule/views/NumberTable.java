package fi.kuule.views;

import fi.kuule.organisation.Service;
import fi.kuule.report.Base;
import fi.kuule.report.Deliveries;
import fi.kuule.report.EarlyAndLate;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The numbers of a report as a table to save: its thirteen months, three and twelve months where they tell a number, and what was answered
 * early and late. Beside each number stand how many were asked and answered, and its interval.
 */
public record NumberTable(List<List<NumberCell>> rows) {
    private static final List<String> COLUMNS = List.of(
            "csv.service",
            "csv.from",
            "csv.to",
            "csv.asked",
            "csv.answeredOfAsked",
            "csv.sent",
            "csv.letters",
            "csv.delivered",
            "csv.answers",
            "figure.name",
            "csv.lower",
            "csv.upper",
            "distribution.detractors",
            "distribution.passives",
            "distribution.promoters",
            "csv.note");

    public NumberTable {
        rows = List.copyOf(rows);
    }

    static NumberTable of(ReportWording words, Service service, Report report) {
        Rows rows = new Rows(words, service, report);
        return new NumberTable(Stream.of(Stream.of(rows.header()), rows.months(), rows.longer(), rows.promptness())
                .flatMap(part -> part)
                .toList());
    }

    private record Rows(ReportWording words, Service service, Report report) {
        List<NumberCell> header() {
            return COLUMNS.stream().map(this::word).toList();
        }

        Stream<List<NumberCell>> months() {
            return report.months().stream()
                    .map(month -> month.published()
                            .score()
                            .map(score -> numbered(alone(month), score))
                            .orElseGet(() -> numberless(month)));
        }

        /** Where a longer base tells a number. */
        Stream<List<NumberCell>> longer() {
            return Arrays.stream(Base.Span.values())
                    .filter(span -> span != Base.Span.MONTH)
                    .map(span -> new Base(span, report.month()))
                    .flatMap(base -> report.history().of(base).score().stream().map(score -> numbered(base, score)));
        }

        /** Where it is told. */
        Stream<List<NumberCell>> promptness() {
            return EarlyAndLate.of(report).stream()
                    .flatMap(told -> Stream.of(
                            numbered(told, told.difference().from(), "csv.early"),
                            numbered(told, told.difference().to(), "csv.late")));
        }

        private List<NumberCell> numbered(EarlyAndLate told, Score score, String note) {
            Optional<Report.Cohort> cohort = told.asked().stream()
                    .mapToObj(asked -> new Report.Cohort(asked, OptionalInt.of(score.n())))
                    .findFirst();
            return numbered(asked(told.from(), told.to(), cohort), score, words.get(note));
        }

        private List<NumberCell> numbered(Base base, Score score) {
            return numbered(asked(base), score, words.precision(score));
        }

        private static List<NumberCell> numbered(List<NumberCell> asked, Score score, String note) {
            List<NumberCell> row = new ArrayList<>(asked);
            Stream.of(
                            score.n(),
                            score.rounded(),
                            score.shownLower(),
                            score.shownUpper(),
                            score.detractors(),
                            score.passives(),
                            score.promoters())
                    .map(NumberCell.Whole::new)
                    .forEach(row::add);
            row.add(new NumberCell.Word(note));
            return row;
        }

        private List<NumberCell> numberless(Report.Month month) {
            List<NumberCell> row = new ArrayList<>(asked(alone(month)));
            while (row.size() < COLUMNS.size() - 1) row.add(new NumberCell.Word(""));
            row.add(new NumberCell.Word(TrendRow.gap(words, report.history().between(month.month(), month.month()))));
            return row;
        }

        /** The first eight cells; of waves, which count in the month in which they ended. */
        private List<NumberCell> asked(Base base) {
            return asked(base.from(), base.to(), report.cohort(base));
        }

        private List<NumberCell> asked(YearMonth from, YearMonth to, Optional<Report.Cohort> cohort) {
            return List.of(
                    new NumberCell.Word(service.name().in(words.language())),
                    new NumberCell.Word(from.toString()),
                    new NumberCell.Word(to.toString()),
                    whole(cohort.map(Report.Cohort::asked)),
                    whole(cohort.map(Report.Cohort::answered)
                            .filter(OptionalInt::isPresent)
                            .map(OptionalInt::getAsInt)),
                    whole(sent(cohort, Deliveries::sent)),
                    whole(sent(cohort, Deliveries::letters)),
                    whole(sent(cohort, Deliveries::delivered)));
        }

        private static Optional<Integer> sent(Optional<Report.Cohort> cohort, Function<Deliveries, Integer> count) {
            return cohort.flatMap(Report.Cohort::deliveries).map(count);
        }

        private NumberCell whole(Optional<Integer> number) {
            return number.<NumberCell>map(NumberCell.Whole::new).orElseGet(() -> word("csv.unknown"));
        }

        private static Base alone(Report.Month month) {
            return new Base(Base.Span.MONTH, month.month());
        }

        private NumberCell word(String key) {
            return new NumberCell.Word(words.get(key));
        }
    }
}
