package fi.kuule.report;

import fi.kuule.disclosure.Published;
import fi.kuule.score.Dimension;
import fi.kuule.score.Score;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the groups of one dimension answered in the waves that ended in some months: longer or shorter than twelve, as long as it takes
 * until every group may be told.
 *
 * @param groups they add up to everybody who answered in these waves; what is not told by name is under {@link Dimension#UNTOLD}
 */
public record GroupAnswers(Dimension dimension, YearMonth from, YearMonth to, List<Group> groups) {
    public GroupAnswers {
        groups = List.copyOf(groups);
    }

    /** Of all groups together. */
    public Optional<Score> total() {
        return groups.stream()
                .flatMap(group -> group.classes().score().stream())
                .reduce(ServiceComparison::sum);
    }

    /**
     * A group.
     *
     * @param asked how many of it were asked in these waves
     */
    public record Group(String value, int asked, Published.Classes classes) {
        public boolean named() {
            return !value.equals(Dimension.UNTOLD);
        }

        public int n() {
            return classes.detractors() + classes.passives() + classes.promoters();
        }
    }
}
