package fi.kuule.local.ses;

/** What becomes of an accepted mail. */
enum MailOutcome {
    DELIVERED,
    /** Comes back for good. */
    BOUNCED,
    /** Delivered, then marked as spam. */
    COMPLAINED,
    /** Not sent on, since its address bounced before; reported as a bounce. */
    SUPPRESSED
}
