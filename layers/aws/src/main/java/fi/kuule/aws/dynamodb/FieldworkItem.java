package fi.kuule.aws.dynamodb;

import fi.kuule.report.Deliveries;
import fi.kuule.report.Fieldwork;
import fi.kuule.report.Report;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** Who was asked and answered, in a report's item. Reports of before know the waves of the months that they show, or of their own alone. */
final class FieldworkItem {
    private static final String ENDED = "ended";
    private static final String SINCE = "since";
    private static final String OF_BEFORE = "cohort";
    private static final String STILL_OPEN = "stillOpen";
    private static final String MONTH = "month";
    private static final String MAILS = "mails";
    private static final String BOUNCED = "bounced";
    private static final String LETTERS = "letters";

    private FieldworkItem() {}

    static void put(Item item, Fieldwork fieldwork) {
        item.text(SINCE, fieldwork.since().toString());
        item.maps(ENDED, fieldwork.ended().stream().map(FieldworkItem::of).toList());
        fieldwork.stillOpen().ifPresent(cohort -> item.map(STILL_OPEN, of(cohort)));
    }

    /** @param month the report's own */
    static Fieldwork read(Item item, YearMonth month) {
        Optional<Report.Cohort> open = cohort(item, STILL_OPEN);
        if (!item.has(ENDED)) return Fieldwork.of(month, cohort(item, OF_BEFORE), open);
        return new Fieldwork(
                item.has(SINCE) ? YearMonth.parse(item.text(SINCE)) : month.minusMonths(Report.MONTHS - 1L),
                item.maps(ENDED).stream()
                        .map(ended -> new Fieldwork.Ended(YearMonth.parse(ended.text(MONTH)), cohort(ended)))
                        .toList(),
                open);
    }

    private static Item of(Fieldwork.Ended ended) {
        return of(ended.cohort()).text(MONTH, ended.month().toString());
    }

    private static Item of(Report.Cohort cohort) {
        Item item = new Item().number("asked", cohort.asked());
        cohort.answered().ifPresent(answered -> item.number("answered", answered));
        if (cohort.notEligible() > 0) item.number("notEligible", cohort.notEligible());
        cohort.deliveries()
                .ifPresent(sent -> item.number(MAILS, sent.mails())
                        .number(BOUNCED, sent.bounced())
                        .number(LETTERS, sent.letters()));
        return item;
    }

    private static Optional<Report.Cohort> cohort(Item item, String name) {
        return item.has(name) ? Optional.of(cohort(item.map(name))) : Optional.empty();
    }

    private static Report.Cohort cohort(Item cohort) {
        OptionalInt answered =
                cohort.has("answered") ? OptionalInt.of(cohort.integer("answered")) : OptionalInt.empty();
        int notEligible = cohort.has("notEligible") ? cohort.integer("notEligible") : 0;
        return new Report.Cohort(cohort.integer("asked"), answered, notEligible, deliveries(cohort));
    }

    /** Nothing is known of them in reports of before. */
    private static Optional<Deliveries> deliveries(Item cohort) {
        return cohort.has(MAILS)
                ? Optional.of(new Deliveries(cohort.integer(MAILS), cohort.integer(BOUNCED), cohort.integer(LETTERS)))
                : Optional.empty();
    }
}
