package fi.kuule.views;

import fi.kuule.report.Deliveries;
import fi.kuule.report.Report;
import java.util.Optional;

/** How the invitations of waves went, in a sentence. */
final class DeliveryWording {
    private DeliveryWording() {}

    /** Empty where it is not told. */
    static Optional<String> of(ReportWording words, Report.Cohort cohort) {
        return cohort.deliveries().map(sent -> of(words, sent));
    }

    private static String of(ReportWording words, Deliveries sent) {
        if (sent.letters() == 0) return words.get("delivery.mails", mails(words, sent));
        String letters = words.figures().count(sent.letters());
        return sent.mails() == 0
                ? words.get("delivery.letters", "letters", letters)
                : words.get("delivery.both", mails(words, sent).and("letters", letters));
    }

    private static Slots mails(ReportWording words, Deliveries sent) {
        return Slots.of("mails", words.figures().count(sent.mails()))
                .and("delivered", words.figures().count(sent.delivered()));
    }
}
