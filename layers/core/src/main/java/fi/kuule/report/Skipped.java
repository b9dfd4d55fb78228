package fi.kuule.report;

/**
 * Who was on a list and was not asked; 0 too when they are so few that it would tell who.
 *
 * @param quietPeriod asked too recently
 * @param stopped said stop, or their mails came back
 */
public record Skipped(int quietPeriod, int stopped) {
    public static final Skipped NOBODY = new Skipped(0, 0);
}
