package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.score.Score;
import fi.kuule.score.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who was asked and who answered, in sentences; the first is the one to print large. */
final class AskedWording {
    private final ReportWording words;
    private final Report report;
    private final Optional<Score> score;

    AskedWording(ReportWording words, Report report) {
        this.words = words;
        this.report = report;
        this.score = report.published().score();
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        score.filter(shown -> !sameAsCohort(shown)).ifPresent(shown -> {
            if (rated().isEmpty()) sentences.add(counted("asked.n", "n", shown.n()));
        });
        report.cohort().ifPresent(cohort -> sentences.addAll(ofEnded(cohort)));
        report.stillOpen().ifPresent(cohort -> sentences.add(counted("asked.open", "asked", cohort.asked())));
        if (score.isPresent() && report.cohort().isEmpty() && report.stillOpen().isEmpty())
            sentences.add(words.get("asked.unknown"));
        return sentences;
    }

    private List<String> ofEnded(Report.Cohort cohort) {
        if (cohort.answered().isEmpty()) return List.of(counted("asked.only", "asked", cohort.asked()));
        int answered = cohort.answered().getAsInt();
        if (answered == 0) return List.of(counted("asked.nobody", "asked", cohort.asked()));
        String key = score.isEmpty() || sameAsCohort(score.get()) ? "asked.answered" : "asked.ended";
        int percent = Shares.percent(answered, cohort.eligible());
        List<String> slots = new ArrayList<>(List.of(
                "asked", words.figures().count(cohort.asked()),
                "answered", words.figures().count(answered),
                "rate", words.figures().percent(percent)));
        if (key.equals("asked.ended"))
            slots.addAll(List.of("n", words.figures().count(score.orElseThrow().n())));
        List<String> sentences = new ArrayList<>();
        sentences.add(words.plural(key, cohort.asked(), slots.toArray(String[]::new)));
        if (cohort.notEligible() > 0) sentences.add(counted("asked.notUsed", "count", cohort.notEligible()));
        sentences.add(words.get(band(percent)));
        return sentences;
    }

    /** The ended waves' answers, where they are shown and there are some. */
    private Optional<Integer> rated() {
        return report.cohort()
                .filter(cohort -> cohort.answered().orElse(0) > 0)
                .map(cohort -> cohort.answered().getAsInt());
    }

    private boolean sameAsCohort(Score shown) {
        return rated().filter(answered -> answered == shown.n()).isPresent();
    }

    private static String band(int percent) {
        if (percent < 10) return "rate.weak";
        return percent < 30 ? "rate.normal" : "rate.high";
    }

    private String counted(String key, String slot, int count) {
        return words.plural(key, count, slot, words.figures().count(count));
    }
}
