package fi.kuule.score;

import fi.kuule.organisation.Service;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds days whose time is over into their months and removes them. A day enters its month once, since the month remembers its days; groups
 * too small to keep are merged when the last open day of an ended month goes in, and so few of a population are not kept at all: with
 * nobody may they be put together.
 */
public final class Sealing {
    private final Tallies tallies;
    private final InstantSource clock;
    private final ZoneId zone;

    public Sealing(Tallies tallies, InstantSource clock, ZoneId zone) {
        this.tallies = tallies;
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns how many day tallies went into their months. A month that changed meanwhile waits for the next night. */
    public int seal(Service service) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<DayTally> open = tallies.days(service.id(), LocalDate.EPOCH, today);
        Set<DayTally> left = new HashSet<>(open);
        int sealed = 0;
        for (DayTally day : open) {
            if (!day.openUntil().isBefore(today)) continue;
            left.remove(day);
            boolean last = YearMonth.from(today).isAfter(YearMonth.from(day.day()))
                    && left.stream().noneMatch(other -> sameMonth(day, other));
            if (tallies.seal(day, month(service, day, last, left))) sealed++;
        }
        return sealed;
    }

    private static boolean sameMonth(DayTally one, DayTally other) {
        return sameSurvey(one, other) && one.population().equals(other.population());
    }

    private static boolean sameSurvey(DayTally one, DayTally other) {
        return one.survey().equals(other.survey()) && YearMonth.from(one.day()).equals(YearMonth.from(other.day()));
    }

    private MonthTally month(Service service, DayTally day, boolean last, Set<DayTally> left) {
        YearMonth month = YearMonth.from(day.day());
        List<MonthTally> months = tallies.months(service.id(), month, month);
        MonthTally after = months.stream()
                .filter(tally -> tally.isOf(day))
                .findFirst()
                .orElseGet(() -> MonthTally.empty(day))
                .plus(day);
        if (!last) return after;
        boolean small = after.total().n() < Floor.of(service);
        return small && amongOthers(day, months, left) ? after.emptied() : after.merged(Floor.of(service));
    }

    /** So few of a population are not kept beside another. A service of one population has its month however few they are. */
    private static boolean amongOthers(DayTally day, List<MonthTally> months, Set<DayTally> left) {
        return !day.population().isOwn()
                || months.stream()
                        .anyMatch(month -> month.survey().equals(day.survey())
                                && !month.population().equals(day.population()))
                || left.stream()
                        .anyMatch(other ->
                                sameSurvey(day, other) && !other.population().equals(day.population()));
    }
}
