package fi.kuule.report;

import fi.kuule.masking.Screened;
import fi.kuule.report.FirstLots.Lot;
import fi.kuule.response.ResponseKey;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The comments of a month, of which a report shows the first by lot. Praise and criticism have equal room: as many of one as there are of
 * the other, five at most. Where the other has under three to say, three may speak all the same.
 */
final class CommentLots {
    private static final int MOST = 10;
    private static final int MOST_OF_KIND = MOST / 2;
    private static final int HEARD_ANYWAY = 3;
    private final FirstLots praise = new FirstLots(MOST);
    private final FirstLots criticism = new FirstLots(MOST);
    private int commented;
    private int setAside;

    void add(Lot lot, CommentKind kind, String comment) {
        commented++;
        if (Screened.isAbusive(comment)) setAside++;
        else of(kind).add(lot);
    }

    private FirstLots of(CommentKind kind) {
        return switch (kind) {
            case PRAISE -> praise;
            case CRITICISM -> criticism;
        };
    }

    /** @param apart whether it may be told which are praise */
    Comments comments(boolean apart) {
        return new Comments(apart ? byKind() : mixed(), commented, setAside);
    }

    private Quotes<ResponseKey> byKind() {
        List<Lot> praised = praise.inOrder();
        List<Lot> criticised = criticism.inOrder();
        int room = Math.clamp(Math.min(praised.size(), criticised.size()), HEARD_ANYWAY, MOST_OF_KIND);
        return new Quotes.ByKind<>(keys(praised.stream(), room), keys(criticised.stream(), room));
    }

    private Quotes<ResponseKey> mixed() {
        Stream<Lot> all = Stream.concat(praise.inOrder().stream(), criticism.inOrder().stream());
        return new Quotes.Mixed<>(keys(all.sorted(Comparator.comparing(Lot::number)), MOST));
    }

    private static List<ResponseKey> keys(Stream<Lot> lots, int most) {
        return lots.limit(most).map(Lot::key).toList();
    }
}
