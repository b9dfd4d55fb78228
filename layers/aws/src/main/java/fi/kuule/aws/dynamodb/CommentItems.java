package fi.kuule.aws.dynamodb;

import fi.kuule.report.Comments;
import fi.kuule.report.Quotes;
import fi.kuule.response.ResponseKey;
import java.time.LocalDate;
import java.util.List;

/** Where a report's comments are, as a part of its item. A report of before has all of them in one row. */
final class CommentItems {
    private static final String MIXED = "comments";
    private static final String PRAISE = "praise";
    private static final String CRITICISM = "criticism";
    private static final String COMMENTED = "commented";
    private static final String SET_ASIDE = "setAside";

    private CommentItems() {}

    static void put(Item item, Comments comments) {
        switch (comments.shown()) {
            case Quotes.Mixed<ResponseKey> mixed -> item.maps(MIXED, items(mixed.all()));
            case Quotes.ByKind<ResponseKey> apart ->
                item.maps(PRAISE, items(apart.praise())).maps(CRITICISM, items(apart.criticism()));
        }
        item.number(COMMENTED, comments.commented());
        if (comments.setAside() > 0) item.number(SET_ASIDE, comments.setAside());
    }

    static Comments read(Item item) {
        return new Comments(
                item.has(PRAISE)
                        ? new Quotes.ByKind<>(keys(item, PRAISE), keys(item, CRITICISM))
                        : new Quotes.Mixed<>(keys(item, MIXED)),
                item.integer(COMMENTED),
                item.has(SET_ASIDE) ? item.integer(SET_ASIDE) : 0);
    }

    private static List<Item> items(List<ResponseKey> keys) {
        return keys.stream().map(CommentItems::of).toList();
    }

    private static Item of(ResponseKey key) {
        return new Item()
                .number("service", key.service())
                .text("day", key.day().toString())
                .text("id", key.id());
    }

    private static List<ResponseKey> keys(Item item, String name) {
        return item.maps(name).stream().map(CommentItems::key).toList();
    }

    private static ResponseKey key(Item item) {
        return new ResponseKey(item.integer("service"), LocalDate.parse(item.text("day")), item.text("id"));
    }
}
