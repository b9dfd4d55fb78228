package fi.kuule.views;

import fi.kuule.report.Deliveries;
import fi.kuule.report.Report;
import fi.kuule.report.Responding;
import fi.kuule.score.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** From those asked to those who answered, in the waves that ended in the headline's months. */
public record FunnelView(List<Step> steps, List<String> notes) {
    public FunnelView {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /**
     * @param width in units of 340
     * @param mark of the step's colour
     */
    public record Step(String name, String count, String share, String width, String mark) {}

    static Optional<FunnelView> of(Reading reading) {
        return Responding.of(reading.report()).map(responding -> of(reading, responding));
    }

    private static FunnelView of(Reading reading, Responding responding) {
        ReportWording words = reading.words();
        Report.Cohort cohort = responding.cohort();
        List<Step> steps = new ArrayList<>();
        steps.add(step(words, "asked", cohort.asked(), cohort, "P"));
        cohort.deliveries().ifPresent(sent -> {
            steps.add(step(words, "sent", sent.sent(), cohort, "P"));
            known(sent).ifPresent(delivered -> steps.add(step(words, "delivered", delivered, cohort, "P")));
        });
        if (cohort.notEligible() > 0) steps.add(step(words, "eligible", cohort.eligible(), cohort, "P"));
        steps.add(step(words, "answered", cohort.answered().orElseThrow(), cohort, "A"));
        return new FunnelView(steps, notes(reading, cohort));
    }

    /** Of a letter nobody hears whether it came. */
    private static OptionalInt known(Deliveries sent) {
        return sent.letters() == 0 ? OptionalInt.of(sent.delivered()) : OptionalInt.empty();
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

    private static List<String> notes(Reading reading, Report.Cohort cohort) {
        ReportWording words = reading.words();
        int answered = cohort.answered().orElseThrow();
        List<String> notes = new ArrayList<>();
        notes.add(words.get("funnel.note", "rate", percent(words, answered, cohort.eligible())));
        cohort.deliveries().ifPresent(sent -> {
            if (sent.letters() > 0) DeliveryWording.of(words, cohort).ifPresent(notes::add);
            else ofDelivered(words, cohort, sent).ifPresent(notes::add);
        });
        if (!reading.ofMonth()) reading.report().cohort().ifPresent(own -> notes.addAll(ofMonth(reading, own)));
        return notes;
    }

    /** Where it is another share than the response rate. */
    private static Optional<String> ofDelivered(ReportWording words, Report.Cohort cohort, Deliveries sent) {
        int answered = cohort.answered().orElseThrow();
        if (sent.delivered() == 0) return Optional.empty();
        return Optional.of(percent(words, answered, sent.delivered()))
                .filter(share -> !share.equals(percent(words, answered, cohort.eligible())))
                .map(share -> words.get("funnel.ofDelivered", "share", share));
    }

    /** Of the report's own month, where the steps are of more. */
    private static List<String> ofMonth(Reading reading, Report.Cohort own) {
        if (own.answered().isEmpty()) return List.of();
        ReportWording words = reading.words();
        List<String> notes = new ArrayList<>();
        notes.add(words.get(
                "funnel.month",
                Slots.of("month", words.monthFirst(reading.report().month()))
                        .and("asked", words.figures().count(own.asked()))
                        .and("answered", words.figures().count(own.answered().getAsInt()))));
        DeliveryWording.of(words, own).ifPresent(notes::add);
        return notes;
    }

    private static String percent(ReportWording words, int part, int of) {
        return words.figures().percent(Shares.percent(part, of));
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
