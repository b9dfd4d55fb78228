package fi.kuule.mail;

import java.time.Duration;

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
        /** The rest of the rate is for reports and notices, and for mails that meet since one comes late. */
        private static final double SPREAD = 0.9;

        /** Out of the sandbox. */
        public SendingQuota(long perDay, long sentInDay, double perSecond) {
            this(perDay, sentInDay, perSecond, false);
        }

        /** How many of one minute's mails go together: as many as nine tenths of the rate hold in whole seconds, or one. */
        private long together() {
            return Math.max(1, (long) Math.floor(SPREAD * perSecond));
        }

        /** Every second, or at a slow rate every few. */
        private long everySeconds() {
            return Math.max(1, (long) Math.ceil(1 / (SPREAD * perSecond)));
        }

        /** How many in a minute, whatever is left of the day. */
        public long perMinute() {
            return rateWithin(60);
        }

        /** How many may still go within the next {@code seconds}; never negative. */
        public long within(long seconds) {
            return Math.max(0, Math.min(perDay - sentInDay, rateWithin(seconds)));
        }

        private long rateWithin(long seconds) {
            return perSecond <= 0 ? 0 : seconds / everySeconds() * together();
        }

        /** When the mail goes that {@code before} others of its minute go before. */
        public Duration delayOf(int before) {
            return Duration.ofSeconds(before / together() * everySeconds());
        }
    }
}
