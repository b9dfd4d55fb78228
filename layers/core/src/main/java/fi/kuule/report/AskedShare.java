package fi.kuule.report;

import fi.kuule.score.Shares;
import java.util.Optional;

/**
 * A guard against asking only some: how many were asked in twelve months beside how many customers the service has. Who was asked twice
 * counts twice.
 *
 * @param asked in the twelve months up to the report's
 * @param askedBefore in the twelve months before; empty when there was no wave
 * @param customers empty where nobody has said how many there are
 */
public record AskedShare(int asked, Optional<Integer> askedBefore, Optional<Integer> customers) {
    private static final int FEWER_PERCENT = 80;

    /** Empty when nobody was asked in either year. */
    public static Optional<AskedShare> of(Report report) {
        return report.people()
                .map(people -> new AskedShare(
                        people.own().map(own -> own.total().asked()).orElse(0),
                        people.askedBefore(),
                        people.customers()))
                .filter(share -> share.asked > 0 || share.askedBefore.isPresent());
    }

    /** Times that somebody was asked, per hundred customers. */
    public Optional<Integer> percent() {
        return customers.map(all -> Shares.percent(asked, all));
    }

    /** A warning: fewer than four for every five that were asked in the twelve months before. */
    public boolean fell() {
        return askedBefore
                .filter(before -> 100L * asked < (long) FEWER_PERCENT * before)
                .isPresent();
    }
}
