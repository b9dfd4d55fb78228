package fi.kuule.mail;

/** One mail to be sent, by ids only. */
public sealed interface Outgoing {
    MailId id();

    /** The mail of an invitation; {@link MailId#invitation()} says which. */
    record InvitationMail(MailId id) implements Outgoing {}

    /** The report of a service and month ({@code 2026-10}) for one member. */
    record ReportMail(MailId id, String service, String month, String member) implements Outgoing {}
}
