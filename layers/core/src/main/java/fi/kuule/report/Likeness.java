package fi.kuule.report;

import fi.kuule.statistics.weight.Group;
import fi.kuule.statistics.weight.Representativeness;
import java.util.List;
import java.util.Optional;

/**
 * How those who answered resemble those who were asked, by one dimension: the R-indicator, adjusted for what chance does to small groups.
 * It sees this dimension and nothing else.
 *
 * @param indicator 1 where all groups answered alike
 */
public record Likeness(double indicator) {
    private static final int FEWEST = 30;

    /** Of how many in a hundred asked it may be untold to which group they belong. */
    static final int MOST_UNTOLD = 10;

    /** What an indicator is called. */
    public enum Band {
        GOOD,
        CAUTION,
        POOR
    }

    /** Empty under thirty answers, of fewer than two groups, and where it is told of too few to which they belong. */
    static Optional<Likeness> of(List<GroupTurnout> groups) {
        int answered =
                groups.stream().mapToInt(group -> group.turnout().answered()).sum();
        if (answered < FEWEST || groups.size() < 2 || !tellsMost(groups)) return Optional.empty();
        List<Group> rates = groups.stream()
                .map(GroupTurnout::turnout)
                .map(turnout -> new Group(turnout.asked(), turnout.answered()))
                .toList();
        return Representativeness.of(rates).adjusted().stream()
                .mapToObj(Likeness::new)
                .findFirst();
    }

    /** Those of whom it is not told are chosen by how few answered: where they are many, the groups would look more alike than they are. */
    private static boolean tellsMost(List<GroupTurnout> groups) {
        int all = groups.stream().mapToInt(group -> group.turnout().asked()).sum();
        int untold = groups.stream()
                .filter(group -> !group.named())
                .mapToInt(group -> group.turnout().asked())
                .sum();
        return 100L * untold <= (long) MOST_UNTOLD * all;
    }

    public Band band() {
        if (indicator >= 0.9) return Band.GOOD;
        return indicator >= 0.75 ? Band.CAUTION : Band.POOR;
    }
}
