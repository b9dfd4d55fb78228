package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.organisation.Organisation;
import fi.kuule.organisation.Service;
import fi.kuule.report.Report;
import fi.kuule.score.Distribution;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import fi.kuule.score.TargetStatus;
import fi.kuule.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one reader sees it, in mail and as a page: every sentence and number, without what they look like. */
public final class ReportView {
    private static final double CONFIDENCE = 0.95;
    private final ReportWording words;
    private final Organisation organisation;
    private final Service service;
    private final Report report;
    private final VerdictWording verdict;
    private final ShownComments comments;

    ReportView(ReportWording words, Organisation organisation, Service service, Report report, ShownComments comments) {
        this.words = words;
        this.organisation = organisation;
        this.service = service;
        this.report = report;
        this.verdict = VerdictWording.of(words, report);
        this.comments = score().isPresent() ? comments : new ShownComments(List.of(), false);
    }

    public String language() {
        return words.language().code();
    }

    /** A text that has no slots. */
    public String text(String key) {
        return words.get(key);
    }

    public String organisation() {
        return organisation.name().in(words.language());
    }

    public String title() {
        return words.title(serviceName(), report);
    }

    public String subject() {
        return words.get(
                "subject",
                "service",
                serviceName(),
                "month",
                words.figures().month(report.month()),
                "verdict",
                verdict.subject());
    }

    /** What the subject did not say. */
    public String preheader() {
        Stream<String> interval = score().map(shown -> words.sentence(words.interval(shown))).stream();
        Stream<String> facts = asked().isEmpty() ? verdict.next().stream() : asked().stream();
        return Stream.concat(interval, facts.limit(1)).collect(Collectors.joining(" "));
    }

    /** The score, where one is shown. */
    public Optional<Score> score() {
        return report.published().score();
    }

    public String number(Score score) {
        return Figures.signed(score.rounded());
    }

    public String interval(Score score) {
        return words.interval(score);
    }

    public String precision(Score score) {
        return words.precision(score);
    }

    public RangeBar range(Score score) {
        return RangeBar.of(score);
    }

    public String rangeDescription(Score score) {
        return words.range("range.description", score);
    }

    public String verdict() {
        return verdict.sentence();
    }

    public List<String> next() {
        return verdict.next();
    }

    public List<String> asked() {
        return new AskedWording(words, report).sentences();
    }

    /** Whether the target was reached; only where there are enough answers. */
    public Optional<String> target() {
        Optional<Score> enough = score().filter(shown -> shown.n() >= Score.ENOUGH);
        if (enough.isEmpty() || service.target().isEmpty()) return Optional.empty();
        int target = service.target().get();
        String key = switch (TargetStatus.of(enough.get(), target)) {
            case MET -> "target.met";
            case MISSED -> "target.missed";
            case UNDETERMINED -> "target.undetermined";
        };
        return Optional.of(words.get(key, "target", Figures.signed(target)));
    }

    /** Where the target stands on the range, where there is one. */
    public Optional<TargetMark> targetMark() {
        return service.target().map(target -> TargetMark.of(words, target));
    }

    /** The classes as one bar, those that somebody belongs to. */
    public List<ClassBar> classBars() {
        return ClassBar.of(classes());
    }

    /** The three classes, where there is a score. */
    public List<ClassRow> classes() {
        return score().map(shown -> ClassRow.of(words, shown)).orElse(List.of());
    }

    /** The eleven numbers, where they may be shown. */
    public List<NumberBar> numbers() {
        return report.published() instanceof Published.Histogram histogram
                ? NumberBar.of(histogram.tally())
                : List.of();
    }

    /** Mean and share of 8-10, where the eleven numbers are shown. */
    public Optional<String> numbersNote() {
        if (!(report.published() instanceof Published.Histogram histogram)) return Optional.empty();
        Distribution shape = Distribution.of(histogram.tally()).orElseThrow();
        Interval mean = shape.meanInterval(CONFIDENCE).orElseThrow();
        Figures figures = words.figures();
        return Optional.of(words.get(
                "distribution.note",
                "mean",
                figures.decimal(shape.mean()),
                "lower",
                figures.decimalDown(mean.lower()),
                "upper",
                figures.decimalUp(mean.upper()),
                "share",
                figures.percent(
                        Shares.percent(shape.eightToTen(), histogram.tally().n()))));
    }

    public List<TrendColumn> trend() {
        return TrendColumn.of(report.months());
    }

    public List<TrendRow> trendRows() {
        return report.months().stream().map(month -> TrendRow.of(words, month)).toList();
    }

    public TrendChart chart(boolean wide) {
        return TrendChart.of(words, report.months(), wide);
    }

    /** What the chart says, for those who do not see it. */
    public String trendDescription() {
        long shown = report.months().stream()
                .filter(month -> month.published().score().isPresent())
                .count();
        return score().map(own -> words.get(
                        "trend.description",
                        "months",
                        "" + shown,
                        "month",
                        words.monthFirst(report.month()),
                        "number",
                        number(own),
                        "lower",
                        Figures.signed(own.shownLower()),
                        "upper",
                        Figures.signed(own.shownUpper())))
                .orElseGet(() -> words.get("trend.description.none", "months", "" + shown));
    }

    /** How to read the months that have no number or few answers. */
    public List<String> trendNotes() {
        boolean gaps = report.months().stream()
                .anyMatch(month -> month.published().score().isEmpty());
        boolean few = report.months().stream()
                .anyMatch(month -> month.published()
                        .score()
                        .filter(shown -> shown.n() < Score.ENOUGH)
                        .isPresent());
        List<String> notes = new ArrayList<>();
        if (gaps) notes.add(words.get("trend.gaps"));
        if (few) notes.add(words.get("trend.indicative", "enough", "" + Score.ENOUGH));
        return notes;
    }

    /** Some month of the thirteen has a number to draw. */
    public boolean hasTrend() {
        return report.months().stream()
                .anyMatch(month -> month.published().score().isPresent());
    }

    /** In quotation marks, as they were written. */
    public List<String> comments() {
        return comments.texts().stream()
                .map(comment -> words.get("comments.quote", "comment", comment))
                .toList();
    }

    /** How many wrote and how many are shown, what is hidden, and how many were set aside; none where nobody wrote. */
    public List<String> commentsNotes() {
        return new CommentsWording(words, report, comments).notes();
    }

    public List<String> limits() {
        return score().map(shown -> LimitsWording.of(words, report, shown)).orElse(List.of());
    }

    public List<String> method() {
        return score().map(shown -> List.of(
                        words.get("method.number"),
                        words.get(
                                "method.interval",
                                "lower",
                                Figures.signed(shown.shownLower()),
                                "upper",
                                Figures.signed(shown.shownUpper()))))
                .orElseGet(() -> List.of(words.get("method.number")));
    }

    private String serviceName() {
        return service.name().in(words.language());
    }
}
