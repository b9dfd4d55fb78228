package fi.kuule.local.ses;

/** What becomes of an accepted mail. */
enum MailOutcome {
    DELIVERED,
    /** Delivered after a while, which is reported. */
    DELAYED,
    /** Delivered to somebody who is away, and whose machine says so. */
    AUTO_REPLIED,
    /** Comes back for good. */
    BOUNCED,
    /** Comes back for a reason that may pass. */
    BOUNCED_SOFTLY,
    /** Comes back for what the mail is. */
    TOO_LARGE,
    /** Delivered, then marked as spam. */
    COMPLAINED,
    /** Delivered, then marked as no spam. */
    NO_SPAM,
    /** Not sent on, since its address bounced before with any customer of SES; reported as a bounce. */
    SUPPRESSED,
    /** Not sent on, since its address bounced before in this account; reported as a bounce. */
    BOUNCED_BEFORE,
    /** Not sent on, since its reader complained before; reported as a complaint. */
    COMPLAINED_BEFORE,
    /** Accepted, and then found to hold what SES does not send. */
    REJECTED,
    /** Accepted, and then found to be no mail when its template was filled. */
    UNRENDERED
}
