package fi.kuule.readiness;

import fi.kuule.mail.SendingAccount.SendingQuota;

/**
 * How the account stands at the sending service.
 *
 * @param production false in the sandbox, from which only confirmed recipients are reached
 * @param enabled false while the service lets nothing out
 */
public record SendingStanding(boolean production, boolean enabled, Reputation reputation, SendingQuota quota) {
    /** What the service thinks of what came back. */
    public enum Reputation {
        HEALTHY,
        UNDER_REVIEW,
        STOPPED
    }
}
