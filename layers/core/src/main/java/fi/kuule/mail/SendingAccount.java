package fi.kuule.mail;

/** What the sending service allows this organisation. */
public interface SendingAccount {
    SendingQuota quota();

    /**
     * @param perDay mails in any 24 hours
     * @param sentInDay mails in the last 24 hours
     * @param perSecond mails a second
     */
    record SendingQuota(long perDay, long sentInDay, double perSecond) {
        /** How many may still go within the next {@code seconds}; never negative. */
        public long within(long seconds) {
            return Math.max(0, Math.min(perDay - sentInDay, (long) Math.floor(perSecond * seconds)));
        }
    }
}
