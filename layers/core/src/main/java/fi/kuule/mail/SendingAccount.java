package fi.kuule.mail;

/** What the sending service allows this organisation. */
public interface SendingAccount {
    SendingQuota quota();

    /**
     * @param perDay mails in any 24 hours
     * @param sentInDay mails in the last 24 hours
     * @param perSecond mails a second
     * @param sandbox whether only verified addresses may be written to
     */
    record SendingQuota(long perDay, long sentInDay, double perSecond, boolean sandbox) {
        /** Out of the sandbox. */
        public SendingQuota(long perDay, long sentInDay, double perSecond) {
            this(perDay, sentInDay, perSecond, false);
        }

        /** How many in a minute, whatever is left of the day. */
        public long perMinute() {
            return (long) Math.floor(perSecond * 60);
        }

        /** How many may still go within the next {@code seconds}; never negative. */
        public long within(long seconds) {
            return Math.max(0, Math.min(perDay - sentInDay, (long) Math.floor(perSecond * seconds)));
        }
    }
}
