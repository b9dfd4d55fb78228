package fi.kuule.disclosure;

import fi.kuule.organisation.Service;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One answer as a row that anybody may read: nothing of when in the month, of whom, or of the group that the giver belongs to.
 *
 * @param rating the number given; empty where so few answered that only the classes may be told
 */
public record ReleasedAnswer(
        YearMonth month, Service service, RatingClass ratingClass, Optional<Integer> rating, Optional<String> why) {
    @Override
    public String toString() {
        return "ReleasedAnswer[…]";
    }
}
