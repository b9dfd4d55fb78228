package fi.kuule.mail;

import java.util.Optional;

/**
 * The name of one mail, at most 64 of {@code A-Z a-z 0-9 _ -}: also its tag at SES. Derived from what the mail is about, so the
 * second attempt at a mail has the id of the first.
 */
public record MailId(String value) {
    private static final String INVITATION = "i0-";
    private static final String REPORT = "r-";
    private static final String NOTICE = "n-";

    public MailId {
        if (!value.matches("[A-Za-z0-9_-]{1,64}"))
            throw new IllegalArgumentException("a mail id is 1-64 of A-Za-z0-9_-");
    }

    /** The id of the first mail of an invitation (by invitation id, 43 characters). */
    public static MailId ofInvitation(String invitationId) {
        return new MailId(INVITATION + invitationId);
    }

    /** The id of a report mail; {@code digest} is a SHA-256 of service, month, member and attempt as 43 characters. */
    public static MailId ofReport(String digest) {
        return new MailId(REPORT + digest);
    }

    /** The id of a notice; {@code digest} is a SHA-256 of its kind, what it is about and the member, as 43 characters. */
    public static MailId ofNotice(String digest) {
        return new MailId(NOTICE + digest);
    }

    /** The invitation that this mail belongs to; empty for other mails. */
    public Optional<String> invitation() {
        return value.startsWith(INVITATION) ? Optional.of(value.substring(INVITATION.length())) : Optional.empty();
    }
}
