package fi.kuule.readiness;

/** What is looked at, in the order in which it is put right. */
public enum Subject {
    ORGANISATION,
    SENDER,
    IDENTITY,
    DKIM,
    MAIL_FROM,
    SPF,
    DMARC,
    EVENTS,
    CANARY,
    SANDBOX,
    QUOTA,
    REPUTATION,
    /** Whether Kuule itself has stopped the mails of waves. */
    SENDING,
    LINK_DOMAIN,
    REPORT_MAIL
}
