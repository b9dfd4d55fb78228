package fi.kuule.readiness;

/** Everything that may be found. One that stops sending means that mail to citizens cannot, or may not, go out. */
public enum Finding {
    ORGANISATION_PUT(Subject.ORGANISATION, CheckState.OK),
    ORGANISATION_MISSING(Subject.ORGANISATION, CheckState.MISSING, true),

    SENDER_FITS(Subject.SENDER, CheckState.OK),
    SENDER_OUTSIDE(Subject.SENDER, CheckState.WRONG, true),
    /** The deployment has not been told for which domain it sends. */
    SENDER_DOMAIN_MISSING(Subject.SENDER, CheckState.MISSING, true),

    IDENTITY_VERIFIED(Subject.IDENTITY, CheckState.OK),
    IDENTITY_NOT_VERIFIED(Subject.IDENTITY, CheckState.WRONG, true),
    IDENTITY_MISSING(Subject.IDENTITY, CheckState.MISSING, true),
    IDENTITY_UNSEEN(Subject.IDENTITY, CheckState.UNKNOWN, true),

    DKIM_SIGNS(Subject.DKIM, CheckState.OK),
    DKIM_NOT_CONFIRMED(Subject.DKIM, CheckState.WRONG),
    DKIM_OFF(Subject.DKIM, CheckState.MISSING),
    DKIM_UNSEEN(Subject.DKIM, CheckState.UNKNOWN),

    MAIL_FROM_OWN(Subject.MAIL_FROM, CheckState.OK),
    MAIL_FROM_NOT_CONFIRMED(Subject.MAIL_FROM, CheckState.WRONG),
    MAIL_FROM_MISSING(Subject.MAIL_FROM, CheckState.MISSING),
    MAIL_FROM_UNSEEN(Subject.MAIL_FROM, CheckState.UNKNOWN),

    SPF_PASSES(Subject.SPF, CheckState.OK),
    SPF_WRONG(Subject.SPF, CheckState.WRONG),
    SPF_MISSING(Subject.SPF, CheckState.MISSING),
    /** Without a MAIL FROM domain of its own, the service's passes; it says nothing of the sender. */
    SPF_OF_SERVICE(Subject.SPF, CheckState.MISSING),
    SPF_UNSEEN(Subject.SPF, CheckState.UNKNOWN),

    DMARC_ACTS(Subject.DMARC, CheckState.OK),
    DMARC_WATCHES(Subject.DMARC, CheckState.OK),
    DMARC_WRONG(Subject.DMARC, CheckState.WRONG),
    DMARC_MISSING(Subject.DMARC, CheckState.MISSING),
    DMARC_UNSEEN(Subject.DMARC, CheckState.UNKNOWN),

    EVENTS_COME(Subject.EVENTS, CheckState.OK),
    EVENTS_LACKING(Subject.EVENTS, CheckState.WRONG, true),
    EVENTS_MISSING(Subject.EVENTS, CheckState.MISSING, true),
    EVENTS_UNSEEN(Subject.EVENTS, CheckState.UNKNOWN, true),

    CANARY_CAME(Subject.CANARY, CheckState.OK),
    CANARY_UNDER_WAY(Subject.CANARY, CheckState.UNKNOWN),
    CANARY_SILENT(Subject.CANARY, CheckState.WRONG),
    CANARY_NOT_SENT(Subject.CANARY, CheckState.WRONG),
    CANARY_MISSING(Subject.CANARY, CheckState.MISSING),

    SANDBOX_LEFT(Subject.SANDBOX, CheckState.OK),
    SANDBOX_INSIDE(Subject.SANDBOX, CheckState.MISSING, true),
    SANDBOX_UNSEEN(Subject.SANDBOX, CheckState.UNKNOWN, true),

    QUOTA_LEFT(Subject.QUOTA, CheckState.OK),
    QUOTA_UNLIMITED(Subject.QUOTA, CheckState.OK),
    QUOTA_USED(Subject.QUOTA, CheckState.WRONG, true),
    QUOTA_UNSEEN(Subject.QUOTA, CheckState.UNKNOWN, true),

    REPUTATION_GOOD(Subject.REPUTATION, CheckState.OK),
    REPUTATION_UNDER_REVIEW(Subject.REPUTATION, CheckState.WRONG),
    REPUTATION_STOPPED(Subject.REPUTATION, CheckState.WRONG, true),
    REPUTATION_UNSEEN(Subject.REPUTATION, CheckState.UNKNOWN, true),

    SENDING_GOES(Subject.SENDING, CheckState.OK),
    SENDING_STOPPED(Subject.SENDING, CheckState.WRONG, true),

    LINK_DOMAIN_OWN(Subject.LINK_DOMAIN, CheckState.OK),
    LINK_DOMAIN_MISSING(Subject.LINK_DOMAIN, CheckState.MISSING),

    REPORT_MAIL_GOES(Subject.REPORT_MAIL, CheckState.OK),
    REPORT_MAIL_STOPPED(Subject.REPORT_MAIL, CheckState.WRONG);

    private final Subject subject;
    private final CheckState state;
    private final boolean stopping;

    Finding(Subject subject, CheckState state) {
        this(subject, state, false);
    }

    Finding(Subject subject, CheckState state, boolean stopping) {
        this.subject = subject;
        this.state = state;
        this.stopping = stopping;
    }

    public Subject subject() {
        return subject;
    }

    public CheckState state() {
        return state;
    }

    /** Whether there is something to do: about all that is not well, and about what is well enough but protects nobody. */
    public boolean asksForMore() {
        return state != CheckState.OK || this == DMARC_WATCHES;
    }

    /** Whether sending must not, or cannot, begin while this is found. */
    public boolean stopsSending() {
        return stopping;
    }
}
