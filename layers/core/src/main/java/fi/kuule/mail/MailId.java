package fi.kuule.mail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one mail, at most 64 of {@code A-Z a-z 0-9 _ -}: also its tag at SES. Derived from what the mail is about, so the
 * second attempt at a mail has the id of the first.
 */
public record MailId(String value) {
    /** A first mail and two reminders. */
    public static final int ROUNDS = 3;

    private static final Pattern INVITATION = Pattern.compile("i([012])-(.+)");
    private static final String REPORT = "r-";
    private static final String SUMMARY = "s-";
    private static final String CANARY = "c-";
    private static final String TRIAL = "t-";
    private static final String NOTICE = "n-";

    public MailId {
        if (!isId(value)) throw new IllegalArgumentException("a mail id is 1-64 of A-Za-z0-9_-");
    }

    public static boolean isId(String text) {
        return text.matches("[A-Za-z0-9_-]{1,64}");
    }

    /** The id of the first mail of an invitation (by invitation id, 43 characters). */
    public static MailId ofInvitation(String invitationId) {
        return ofInvitation(invitationId, 0);
    }

    /** The id of a mail of an invitation: in round 0 the first, then the reminders. */
    public static MailId ofInvitation(String invitationId, int round) {
        if (round < 0 || round >= ROUNDS) throw new IllegalArgumentException("there is no round " + round);
        return new MailId("i" + round + "-" + invitationId);
    }

    /** The id of a report mail; {@code digest} is a SHA-256 of service, month, member and attempt as 43 characters. */
    public static MailId ofReport(String digest) {
        return new MailId(REPORT + digest);
    }

    /** The id of a mail of all reports of a member; {@code digest} is a SHA-256 of month and member as 43 characters. */
    public static MailId ofSummary(String digest) {
        return new MailId(SUMMARY + digest);
    }

    /** The id of a day's canary. */
    public static MailId ofCanary(LocalDate day) {
        return new MailId(CANARY + day);
    }

    public boolean isCanary() {
        return value.startsWith(CANARY);
    }

    /** The id of a test mail; {@code digest} is a SHA-256 of what was asked for, and of chance, as 43 characters. */
    public static MailId ofTrial(String digest) {
        return new MailId(TRIAL + digest);
    }

    /** The id of a notice; {@code digest} is a SHA-256 of its kind, what it is about and the member, as 43 characters. */
    public static MailId ofNotice(String digest) {
        return new MailId(NOTICE + digest);
    }

    /**
     * What a log may hold of it: of a mail of an invitation, that it is one and which. Its id is the key of the row with the address, and a
     * line with the id would say for as long as the log is kept who complained or answered. Other mails go to members, or to nobody.
     */
    public String inLog() {
        return invitation().isPresent() ? "mail=invitation round=" + round() : "mail=" + value;
    }

    /** The invitation that this mail belongs to; empty for other mails. */
    public Optional<String> invitation() {
        Matcher matcher = INVITATION.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** Which mail of its invitation this is; 0 for other mails. */
    public int round() {
        Matcher matcher = INVITATION.matcher(value);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
