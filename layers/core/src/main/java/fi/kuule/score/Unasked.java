package fi.kuule.score;

import fi.kuule.wave.AskedCounts.SkipReason;

/**
 * Who was on a list and was not asked.
 *
 * @param quietPeriod asked too recently
 * @param stopped said stop, or their mails came back
 */
public record Unasked(int quietPeriod, int stopped) {
    public static final Unasked NOBODY = new Unasked(0, 0);

    static Unasked of(SkipReason reason, int people) {
        return switch (reason) {
            case QUIET_PERIOD -> new Unasked(people, 0);
            case UNSUBSCRIBED, BOUNCED_SOFTLY, BOUNCED, COMPLAINED, STOPPED -> new Unasked(0, people);
        };
    }

    public Unasked plus(Unasked other) {
        return new Unasked(quietPeriod + other.quietPeriod, stopped + other.stopped);
    }

    /** Nobody where they are so few that it would tell who. */
    public Unasked from(int floor) {
        return new Unasked(quietPeriod < floor ? 0 : quietPeriod, stopped < floor ? 0 : stopped);
    }
}
