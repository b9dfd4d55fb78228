package fi.kuule.views;

import fi.kuule.report.Report;
import fi.kuule.report.Responding;
import fi.kuule.score.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From those asked to those who answered, in the waves that ended in the headline's months. */
public record FunnelView(List<Step> steps, String note) {
    public FunnelView {
        steps = List.copyOf(steps);
    }

    /**
     * @param width in units of 340
     * @param mark of the step's colour
     */
    public record Step(String name, String count, String share, String width, String mark) {}

    static Optional<FunnelView> of(Reading reading) {
        return Responding.of(reading.report()).map(responding -> of(reading.words(), responding));
    }

    private static FunnelView of(ReportWording words, Responding responding) {
        Report.Cohort cohort = responding.cohort();
        List<Step> steps = new ArrayList<>();
        steps.add(step(words, "asked", cohort.asked(), cohort, "P"));
        if (cohort.notEligible() > 0) steps.add(step(words, "eligible", cohort.eligible(), cohort, "P"));
        steps.add(step(words, "answered", cohort.answered().orElseThrow(), cohort, "A"));
        return new FunnelView(steps, note(words, responding));
    }

    private static Step step(ReportWording words, String key, int count, Report.Cohort cohort, String mark) {
        int of = cohort.asked();
        return new Step(
                words.get("funnel." + key),
                words.figures().count(count),
                words.figures().percent(Shares.percent(count, of)),
                String.format(Locale.ROOT, "%.1f", 340.0 * count / of),
                mark);
    }

    private static String note(ReportWording words, Responding responding) {
        Report.Cohort cohort = responding.cohort();
        int percent = Shares.percent(cohort.answered().orElseThrow(), cohort.eligible());
        return words.get("funnel.note", "rate", words.figures().percent(percent));
    }

    /** What the drawing says, for those who do not see it. */
    public String description() {
        return String.join(
                " ",
                steps.stream()
                        .map(step -> step.name + ": " + step.count + " (" + step.share + ").")
                        .toList());
    }
}
