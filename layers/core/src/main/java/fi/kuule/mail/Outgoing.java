package fi.kuule.mail;

/** One mail to be sent, by ids only. */
public sealed interface Outgoing {
    MailId id();

    /** The mail of an invitation; {@link MailId#invitation()} says which. */
    record InvitationMail(MailId id) implements Outgoing {}

    /** The report of a service and month ({@code 2026-10}) for one member. */
    record ReportMail(MailId id, String service, String month, String member) implements Outgoing {}

    /** The reports of a month ({@code 2026-10}) for one member who has several services. */
    record SummaryMail(MailId id, String month, String member) implements Outgoing {}

    /** The day's mail to nobody, by which it is seen that mails go and their events come back. */
    record CanaryMail(MailId id) implements Outgoing {}

    /**
     * A test of a survey's mail to the member who asked for it.
     *
     * @param language as a tag
     * @param round 0: the first mail, then the reminders
     */
    record TrialMail(MailId id, String survey, int version, String service, String language, int round, String member)
            implements Outgoing {}

    /** @param about the wave, or when sending was stopped (ISO 8601) */
    record NoticeMail(MailId id, NoticeKind kind, String about, String member) implements Outgoing {}
}
