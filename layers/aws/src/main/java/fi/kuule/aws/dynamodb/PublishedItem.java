package fi.kuule.aws.dynamodb;

import fi.kuule.disclosure.Published;

/** What is told of a tally as an item: as much as may be shown, and nothing behind it. */
final class PublishedItem {
    private static final String KIND = "kind";

    private PublishedItem() {}

    static Item of(Published published) {
        return switch (published) {
            case Published.NoAnswers none -> kind("none");
            case Published.BelowFloor below -> kind("below").number("floor", below.floor());
            case Published.Unanimous unanimous -> kind("unanimous");
            case Published.Classes classes ->
                kind("classes")
                        .number("detractors", classes.detractors())
                        .number("passives", classes.passives())
                        .number("promoters", classes.promoters());
            case Published.Histogram histogram -> {
                Item item = kind("histogram");
                item.attributes().put("tally", TallyItems.counts(histogram.tally()));
                yield item;
            }
        };
    }

    static Published read(Item item) {
        return switch (item.text(KIND)) {
            case "none" -> new Published.NoAnswers();
            case "below" -> new Published.BelowFloor(item.integer("floor"));
            case "unanimous" -> new Published.Unanimous();
            case "classes" ->
                new Published.Classes(item.integer("detractors"), item.integer("passives"), item.integer("promoters"));
            case "histogram" -> new Published.Histogram(TallyItems.tally(item, "tally"));
            default -> throw new IllegalStateException("no published form " + item.text(KIND));
        };
    }

    private static Item kind(String kind) {
        return new Item().text(KIND, kind);
    }
}
