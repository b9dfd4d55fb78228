package fi.kuule.readiness;

import fi.kuule.mail.MailState;
import fi.kuule.readiness.Observed.Canaries;
import java.util.Optional;

/** What the canaries of two days tell: a mail that went out, and whose delivery came back, went all the way round. */
final class CanaryJudgement {
    private CanaryJudgement() {}

    static Check of(Canaries canaries) {
        return Check.of(finding(canaries));
    }

    private static Finding finding(Canaries canaries) {
        if (came(canaries.today()) || came(canaries.yesterday())) return Finding.CANARY_CAME;
        Optional<Finding> yesterday = canaries.yesterday().map(CanaryJudgement::late);
        Optional<Finding> today = canaries.today().map(CanaryJudgement::fresh);
        return yesterday.or(() -> today).orElse(Finding.CANARY_MISSING);
    }

    private static boolean came(Optional<MailState> canary) {
        return canary.filter(state -> state == MailState.DELIVERED).isPresent();
    }

    /** A day is enough for its event to come. */
    private static Finding late(MailState state) {
        return state == MailState.SENT ? Finding.CANARY_SILENT : Finding.CANARY_NOT_SENT;
    }

    private static Finding fresh(MailState state) {
        return switch (state) {
            case READY, QUEUED, CLAIMED, SENT -> Finding.CANARY_UNDER_WAY;
            case DELIVERED -> Finding.CANARY_CAME;
            case BOUNCED, COMPLAINED, REFUSED, WITHDRAWN -> Finding.CANARY_NOT_SENT;
        };
    }
}
