package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Pool;
import fi.kuule.report.History;
import fi.kuule.report.Report;
import java.time.YearMonth;
import java.util.List;

/** The history of a report in its item. Reports of before have thirteen months and nothing that is told together. */
final class HistoryItem {
    private static final String MONTHS = "months";
    private static final String POOLS = "pools";
    private static final String SPREADS = "spreads";
    private static final String PUBLISHED = "published";

    private HistoryItem() {}

    static void put(Item item, History history) {
        item.maps(MONTHS, history.months().stream().map(HistoryItem::of).toList())
                .maps(POOLS, history.pools().stream().map(HistoryItem::of).toList())
                .maps(SPREADS, history.spreads().stream().map(HistoryItem::of).toList());
    }

    static History read(Item item) {
        return new History(
                item.maps(MONTHS).stream().map(HistoryItem::month).toList(), pools(item, POOLS), pools(item, SPREADS));
    }

    private static List<Pool> pools(Item item, String name) {
        return item.has(name) ? item.maps(name).stream().map(HistoryItem::pool).toList() : List.of();
    }

    private static Item of(Report.Month month) {
        return new Item()
                .text("month", month.month().toString())
                .map(PUBLISHED, PublishedItem.of(month.published()))
                .flag("asked", month.asked());
    }

    private static Report.Month month(Item item) {
        return new Report.Month(
                YearMonth.parse(item.text("month")), PublishedItem.read(item.map(PUBLISHED)), item.flag("asked"));
    }

    private static Item of(Pool pool) {
        return new Item()
                .texts(MONTHS, pool.months().stream().map(YearMonth::toString).toList())
                .map(PUBLISHED, PublishedItem.of(pool.published()));
    }

    private static Pool pool(Item item) {
        return new Pool(
                item.texts(MONTHS).stream().map(YearMonth::parse).toList(), PublishedItem.read(item.map(PUBLISHED)));
    }
}
