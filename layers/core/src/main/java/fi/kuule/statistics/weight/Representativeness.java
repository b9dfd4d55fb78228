package fi.kuule.statistics.weight;

import fi.kuule.statistics.ChiSquared;
import fi.kuule.statistics.Ratio;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How alike the response rates of groups are: the R-indicator of Schouten, Cobben and Bethlehem (Survey Methodology 35, 2009, pp. 101-113)
 * of the saturated model of the groups. 1 is a picture of those asked. It sees these groups and nothing else, and means nothing when nobody
 * answered.
 */
public final class Representativeness {
    private final List<Group> groups;
    private final List<Group> asked;
    private final double invited;
    private final double answered;

    private Representativeness(List<Group> groups) {
        this.groups = List.copyOf(groups);
        this.asked = groups.stream().filter(group -> group.invited() > 0).toList();
        this.invited = groups.stream().mapToLong(Group::invited).sum();
        this.answered = groups.stream().mapToLong(Group::answered).sum();
    }

    public static Representativeness of(List<Group> groups) {
        return new Representativeness(groups);
    }

    /** Share 0-1; empty when nobody was asked. */
    public OptionalDouble responseRate() {
        return Ratio.of(answered, invited);
    }

    /** Standard deviation of the response rate over those asked; empty for fewer than two of them. */
    public OptionalDouble deviation() {
        return invited < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(plain()));
    }

    /** 1 - 2 S; in small groups far too low. */
    public OptionalDouble indicator() {
        return invited < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - 2 * Math.sqrt(plain()));
    }

    /** The same without what chance does to the rates of small groups; as it is when a group is of one person. */
    public OptionalDouble adjusted() {
        return invited < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - 2 * Math.sqrt(withoutChance()));
    }

    /** S over the response rate: the coefficient of variation, and the largest bias in standard deviations of an answer. */
    public OptionalDouble variation() {
        return invited < 2 ? OptionalDouble.empty() : Ratio.of(Math.sqrt(plain()), answered / invited);
    }

    /** K. Pearson's, of answering by group; empty when nobody or everybody answered. */
    public OptionalDouble chiSquare() {
        return Ratio.of(squares() * invited * invited, answered * (invited - answered));
    }

    /** Degrees of freedom: one less than groups; empty when there are none. */
    public OptionalInt df() {
        return asked.isEmpty() ? OptionalInt.empty() : OptionalInt.of(asked.size() - 1);
    }

    /** How often chance alone gives as much; empty for one group. */
    public OptionalDouble p() {
        OptionalDouble value = chiSquare();
        return value.isEmpty() || asked.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquared.upper(value.getAsDouble(), asked.size() - 1));
    }

    /** Who is missing (negative) and who is many, by group: the unconditional partial indicators. Empty for a group of nobody. */
    public List<OptionalDouble> partials() {
        return groups.stream()
                .map(group -> group.invited() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Math.sqrt(group.invited() / invited) * apart(group)))
                .toList();
    }

    /** Share of those who answered over share of those asked, by group; empty for a group of nobody. */
    public List<OptionalDouble> indices() {
        return groups.stream()
                .map(group -> Ratio.of(group.answered() * invited, answered * group.invited()))
                .toList();
    }

    private double plain() {
        return squares() / (invited - 1);
    }

    private double withoutChance() {
        if (asked.stream().anyMatch(group -> group.invited() == 1)) return plain();
        double all = asked.stream().mapToDouble(Representativeness::chance).sum();
        double mean = asked.stream()
                .mapToDouble(group -> group.invited() / invited * chance(group))
                .sum();
        return Math.max(0, plain() - (all - mean) / invited);
    }

    private static double chance(Group group) {
        return group.rate() * (1 - group.rate()) * group.invited() / (group.invited() - 1.0);
    }

    private double squares() {
        return asked.stream()
                .mapToDouble(group -> group.invited() * apart(group) * apart(group))
                .sum();
    }

    /** From the response rate of all; exactly zero where there is no difference. */
    private double apart(Group group) {
        return (group.answered() * invited - answered * group.invited()) / (group.invited() * invited);
    }
}
