package fi.kuule.readiness;

import fi.kuule.mail.SendingAccount.SendingQuota;
import java.util.List;
import java.util.Optional;

/**
 * What was found, one check per subject.
 *
 * @param quota empty when the sending service did not say
 */
public record Readiness(List<Check> checks, Optional<SendingQuota> quota) {
    public Readiness {
        checks = List.copyOf(checks);
    }

    /** Whether mail to citizens can go out now; not while anything that it needs is missing, wrong or unknown. */
    public boolean canSend() {
        return checks.stream().noneMatch(check -> check.finding().stopsSending());
    }
}
