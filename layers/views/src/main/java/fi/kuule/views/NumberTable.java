package fi.kuule.views;

import fi.kuule.organisation.Service;
import fi.kuule.report.Base;
import fi.kuule.report.Report;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of a report as a table to save: its thirteen months, and three and twelve months where they tell a number. Beside each number
 * stand how many were asked and answered, and its interval.
 */
public record NumberTable(List<List<NumberCell>> rows) {
    private static final List<String> COLUMNS = List.of(
            "csv.service",
            "csv.from",
            "csv.to",
            "csv.asked",
            "csv.answeredOfAsked",
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
        return new NumberTable(Stream.of(Stream.of(rows.header()), rows.months(), rows.longer())
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

        private List<NumberCell> numbered(Base base, Score score) {
            List<NumberCell> row = new ArrayList<>(asked(base));
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
            row.add(new NumberCell.Word(words.precision(score)));
            return row;
        }

        private List<NumberCell> numberless(Report.Month month) {
            List<NumberCell> row = new ArrayList<>(asked(alone(month)));
            while (row.size() < COLUMNS.size() - 1) row.add(new NumberCell.Word(""));
            row.add(new NumberCell.Word(TrendRow.gap(words, report.history().between(month.month(), month.month()))));
            return row;
        }

        /** The first five cells; of waves, which count in the month in which they ended. */
        private List<NumberCell> asked(Base base) {
            Optional<Report.Cohort> cohort = report.cohort(base);
            return List.of(
                    new NumberCell.Word(service.name().in(words.language())),
                    new NumberCell.Word(base.from().toString()),
                    new NumberCell.Word(base.to().toString()),
                    cohort.<NumberCell>map(found -> new NumberCell.Whole(found.asked()))
                            .orElseGet(() -> word("csv.unknown")),
                    cohort.filter(found -> found.answered().isPresent())
                            .<NumberCell>map(found ->
                                    new NumberCell.Whole(found.answered().getAsInt()))
                            .orElseGet(() -> word("csv.unknown")));
        }

        private static Base alone(Report.Month month) {
            return new Base(Base.Span.MONTH, month.month());
        }

        private NumberCell word(String key) {
            return new NumberCell.Word(words.get(key));
        }
    }
}
