package fi.kuule.views;

import fi.kuule.disclosure.Published;
import fi.kuule.report.Report;
import fi.kuule.report.Verdict;
import fi.kuule.score.Comparison;
import fi.kuule.score.Score;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words: what a subject line says of it, the sentence, and what stands under the sentence. */
record VerdictWording(String subject, String sentence, List<String> next) {
    static VerdictWording of(ReportWording words, Report report) {
        return switch (report.verdict()) {
            case Verdict.Rose rose -> changed(words, report, "up", rose.from(), rose.to());
            case Verdict.Fell fell -> changed(words, report, "down", fell.from(), fell.to());
            case Verdict.Chance chance ->
                changed(words, report, chance.from() == chance.to() ? "same" : "chance", chance.from(), chance.to());
            case Verdict.TooFew few -> few(words, report, few.needed());
            case Verdict.First first -> first(words, report);
            case Verdict.NoAnswers none -> plain(words, "none", words.get("verdict.none.next"));
            case Verdict.NotAsked gap -> plain(words, "gap", words.get("verdict.gap.next"));
            case Verdict.BelowFloor below ->
                plain(
                        words,
                        "below",
                        words.get("verdict.below.next", "floor", "" + below.floor()),
                        words.get("verdict.below.needed", "floor", "" + below.floor(), "enough", "" + Score.ENOUGH));
            case Verdict.Unanimous unanimous -> plain(words, "unanimous", words.get("verdict.unanimous.next"));
        };
    }

    private static VerdictWording changed(ReportWording words, Report report, String kind, int from, int to) {
        String next = words.get(
                "verdict.change",
                "beforeMonth",
                words.monthFirst(report.before().month()),
                "from",
                Figures.signed(from),
                "month",
                words.monthFirst(report.month()),
                "to",
                Figures.signed(to),
                "smallest",
                "" + smallest(report));
        return new VerdictWording(
                words.get("subject." + kind, "number", Figures.signed(to)),
                words.get("verdict." + kind),
                List.of(next));
    }

    /** The smallest difference that stands out from chance in these two months. */
    private static int smallest(Report report) {
        if (report.verdict() instanceof Verdict.Chance chance) return chance.smallest();
        return Comparison.of(
                        report.before().published().score().orElseThrow(),
                        report.published().score().orElseThrow())
                .smallest();
    }

    private static VerdictWording few(ReportWording words, Report report, int needed) {
        Score score = report.published().score().orElseThrow();
        List<String> next = new ArrayList<>(indicative(words, score));
        next.add(words.get("verdict.needed", "needed", "" + needed));
        String subject = score.n() < Score.ENOUGH ? "subject.indicative" : "subject.few";
        return new VerdictWording(
                words.get(subject, "number", Figures.signed(score.rounded())), words.get(whyFew(report, score)), next);
    }

    private static String whyFew(Report report, Score score) {
        if (score.n() < Score.ENOUGH) return "verdict.few";
        if (!report.before().asked()) return "verdict.gapBefore";
        return report.before().published() instanceof Published.NoAnswers ? "verdict.noneBefore" : "verdict.fewBefore";
    }

    private static VerdictWording first(ReportWording words, Report report) {
        Score score = report.published().score().orElseThrow();
        return new VerdictWording(
                words.get("subject.first", "number", Figures.signed(score.rounded())),
                words.get("verdict.first"),
                indicative(words, score));
    }

    private static List<String> indicative(ReportWording words, Score score) {
        return score.n() < Score.ENOUGH
                ? List.of(words.get("verdict.indicative", "answered", "" + score.n()))
                : List.of();
    }

    private static VerdictWording plain(ReportWording words, String kind, String... next) {
        return new VerdictWording(words.get("subject." + kind), words.get("verdict." + kind), List.of(next));
    }
}
