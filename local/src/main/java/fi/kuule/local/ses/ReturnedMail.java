package fi.kuule.local.ses;

/** What SES tells of a mail that came back. A reply in somebody's absence has neither status nor diagnosis. */
enum ReturnedMail {
    NOBODY("Permanent", "General", "5.1.1", "smtp; 550 5.1.1 user unknown"),
    SUPPRESSED(
            "Permanent",
            "Suppressed",
            "5.1.1",
            "Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address."),
    BOUNCED_BEFORE(
            "Permanent",
            "OnAccountSuppressionList",
            "5.1.1",
            "Amazon SES did not send the message to this address because it is on the suppression list for your account."),
    MAILBOX_FULL("Transient", "MailboxFull", "5.2.2", "smtp; 552 5.2.2 mailbox full"),
    TOO_LARGE("Transient", "MessageTooLarge", "5.3.4", "smtp; 552 5.3.4 message too big"),
    AUTO_REPLY("Transient", "General", "", "");

    private final String type;
    private final String subType;
    private final String status;
    private final String diagnosis;

    ReturnedMail(String type, String subType, String status, String diagnosis) {
        this.type = type;
        this.subType = subType;
        this.status = status;
        this.diagnosis = diagnosis;
    }

    String type() {
        return type;
    }

    String subType() {
        return subType;
    }

    boolean saysWhy() {
        return !status.isEmpty();
    }

    String status() {
        return status;
    }

    String diagnosis() {
        return diagnosis;
    }
}
