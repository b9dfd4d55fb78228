package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.report.Responding;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who was asked and who answered, in sentences; the first is the one to print large. */
final class AskedWording {
    private final ReportWording words;
    private final Report report;
    private final Optional<Report.Cohort> cohort;
    private final Optional<Score> score;

    private AskedWording(ReportWording words, Report report, Optional<Report.Cohort> cohort, Optional<Score> score) {
        this.words = words;
        this.report = report;
        this.cohort = cohort;
        this.score = score;
    }

    /** Of the headline's number. */
    static List<String> ofNumber(Reading reading, Score score) {
        return new AskedWording(reading.words(), reading.report(), reading.cohort(), Optional.of(score)).sentences();
    }

    /** Of a month that tells no number. */
    static List<String> ofMonth(ReportWording words, Report report) {
        return new AskedWording(words, report, report.cohort(), Optional.empty()).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        score.filter(shown -> !besideAnswers()).ifPresent(shown -> sentences.add(counted("asked.n", "n", shown.n())));
        cohort.ifPresent(ended -> sentences.addAll(ofEnded(ended)));
        report.stillOpen().ifPresent(open -> sentences.add(counted("asked.open", "asked", open.asked())));
        if (score.isPresent() && cohort.isEmpty() && report.stillOpen().isEmpty())
            sentences.add(words.get("asked.unknown"));
        return sentences;
    }

    private List<String> ofEnded(Report.Cohort ended) {
        if (ended.answered().isEmpty()) return List.of(unrated(ended));
        int answered = ended.answered().getAsInt();
        if (answered == 0) return List.of(counted("asked.nobody", "asked", ended.asked()));
        List<String> sentences = new ArrayList<>();
        sentences.add(rate(ended, answered));
        if (ended.notEligible() > 0) sentences.add(counted("asked.notUsed", "count", ended.notEligible()));
        if (score.isPresent())
            Responding.of(report)
                    .map(responding -> words.get("rate." + key(responding.band())))
                    .ifPresent(sentences::add);
        return sentences;
    }

    /** Some month was so small that it is not told how many answered in it. */
    private String unrated(Report.Cohort ended) {
        Slots asked = Slots.of("asked", words.figures().count(ended.asked()));
        return score.map(shown -> words.plural(
                        "asked.unrated",
                        ended.asked(),
                        asked.and("n", words.figures().count(shown.n()))))
                .orElseGet(() -> words.plural("asked.only", ended.asked(), asked));
    }

    private String rate(Report.Cohort ended, int answered) {
        Figures figures = words.figures();
        Slots slots = Slots.of("asked", figures.count(ended.asked()))
                .and("answered", figures.count(answered))
                .and("rate", figures.percent(Shares.percent(answered, ended.eligible())));
        return score.filter(shown -> shown.n() != answered)
                .map(shown -> words.plural("asked.ended", ended.asked(), slots.and("n", figures.count(shown.n()))))
                .orElseGet(() -> words.plural("asked.answered", ended.asked(), slots));
    }

    private static String key(Responding.Band band) {
        return band.name().toLowerCase(Locale.ROOT);
    }

    /** What is said of those asked says how many answered, too. */
    private boolean besideAnswers() {
        return cohort.filter(ended -> ended.answered().orElse(1) > 0).isPresent();
    }

    private String counted(String key, String slot, int count) {
        return words.plural(key, count, slot, words.figures().count(count));
    }
}
