package fi.kuule.readiness;

import fi.kuule.mail.SendingAccount.SendingQuota;
import fi.kuule.readiness.SendingSetup.MailEventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the sending service lets this account send, and what it reports back. */
final class ServiceJudgement {
    private final Observed.Service service;

    ServiceJudgement(Observed.Service service) {
        this.service = service;
    }

    Check events() {
        return service.events().judge(ServiceJudgement::events, Check.of(Finding.EVENTS_UNSEEN));
    }

    private static Check events(Optional<Set<MailEventType>> reported) {
        if (reported.isEmpty()) return Check.of(Finding.EVENTS_MISSING);
        Set<MailEventType> lacking = EnumSet.allOf(MailEventType.class);
        lacking.removeAll(reported.get());
        return lacking.isEmpty()
                ? Check.of(Finding.EVENTS_COME)
                : Check.of(
                        Finding.EVENTS_LACKING,
                        "events",
                        lacking.stream().map(MailEventType::name).collect(Collectors.joining(", ")));
    }

    Check sandbox() {
        return service.standing()
                .judge(
                        standing -> Check.of(standing.production() ? Finding.SANDBOX_LEFT : Finding.SANDBOX_INSIDE),
                        Check.of(Finding.SANDBOX_UNSEEN));
    }

    Check quota() {
        return service.standing().judge(standing -> quota(standing.quota()), Check.of(Finding.QUOTA_UNSEEN));
    }

    private static Check quota(SendingQuota quota) {
        String perSecond = Long.toString(Math.round(quota.perSecond()));
        if (quota.perDay() == Long.MAX_VALUE) return Check.of(Finding.QUOTA_UNLIMITED, "perSecond", perSecond);
        Map<String, String> facts = Map.of(
                "perDay", Long.toString(quota.perDay()),
                "used", Long.toString(quota.sentInDay()),
                "perSecond", perSecond);
        boolean left = quota.sentInDay() < quota.perDay();
        return new Check(left ? Finding.QUOTA_LEFT : Finding.QUOTA_USED, facts, List.of());
    }

    Check reputation() {
        return service.standing()
                .judge(standing -> Check.of(reputation(standing)), Check.of(Finding.REPUTATION_UNSEEN));
    }

    private static Finding reputation(SendingStanding standing) {
        if (!standing.enabled()) return Finding.REPUTATION_STOPPED;
        return switch (standing.reputation()) {
            case HEALTHY -> Finding.REPUTATION_GOOD;
            case UNDER_REVIEW -> Finding.REPUTATION_UNDER_REVIEW;
            case STOPPED -> Finding.REPUTATION_STOPPED;
        };
    }
}
