package fi.kuule.aws.dynamodb;

import fi.kuule.organisation.ContextNote;
import fi.kuule.organisation.ServiceId;
import fi.kuule.report.Report;
import fi.kuule.report.ServiceYear;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reports as items. Holds what may be shown and nothing behind it. A report of before has fewer blocks, and is read as one that lacks
 * them.
 */
final class ReportItems {
    private static final String SERVICES = "services";
    private static final String ASKED = "asked";
    private static final String ASKED_BEFORE = "askedBefore";
    private static final String TARGET = "target";
    private static final String NOTES = "notes";

    private ReportItems() {}

    static Item of(Report report) {
        Item item = ReportKeys.report(report.service(), report.month())
                .text("service", report.service().value())
                .text("month", report.month().toString())
                .number("madeAt", report.madeAt().toEpochMilli())
                .maps(SERVICES, report.services().stream().map(ReportItems::of).toList())
                .maps(NOTES, report.notes().stream().map(ReportItems::of).toList());
        CommentItems.put(item, report.comments());
        report.target().ifPresent(target -> item.number(TARGET, target));
        HistoryItem.put(item, report.history());
        FieldworkItem.put(item, report.fieldwork());
        PeopleItem.put(item, report.people());
        return item;
    }

    static Report report(Item item) {
        YearMonth month = YearMonth.parse(item.text("month"));
        return new Report(
                new ServiceId(item.text("service")),
                month,
                Instant.ofEpochMilli(item.number("madeAt")),
                HistoryItem.read(item),
                FieldworkItem.read(item, month),
                all(item, SERVICES, ReportItems::year),
                CommentItems.read(item),
                item.optionalNumber(TARGET).map(Math::toIntExact),
                all(item, NOTES, NoteItem::read),
                PeopleItem.read(item));
    }

    private static <T> List<T> all(Item item, String name, Function<Item, T> read) {
        return item.has(name) ? item.maps(name).stream().map(read).toList() : List.of();
    }

    private static Item of(ServiceYear year) {
        Item item = new Item()
                .text("service", year.service().value())
                .map("last", PublishedItem.of(year.last()))
                .map("before", PublishedItem.of(year.before()));
        year.asked().ifPresent(asked -> item.number(ASKED, asked));
        year.askedBefore().ifPresent(asked -> item.number(ASKED_BEFORE, asked));
        return item;
    }

    private static ServiceYear year(Item item) {
        return new ServiceYear(
                new ServiceId(item.text("service")),
                PublishedItem.read(item.map("last")),
                PublishedItem.read(item.map("before")),
                count(item, ASKED),
                count(item, ASKED_BEFORE));
    }

    private static OptionalInt count(Item item, String name) {
        return item.has(name) ? OptionalInt.of(item.integer(name)) : OptionalInt.empty();
    }

    private static Item of(ContextNote note) {
        return NoteItem.put(new Item().text("id", note.id()), note);
    }
}
