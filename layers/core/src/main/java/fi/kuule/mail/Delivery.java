package fi.kuule.mail;

/** What became of one attempt to deliver a mail. */
public sealed interface Delivery {
    /** Handed over to the sending service now. */
    record Sent() implements Delivery {}

    /** An earlier attempt brought it this far, for good; nothing was sent now. */
    record SentBefore(MailState state) implements Delivery {}

    /** The sending service refused it for good. */
    record Refused() implements Delivery {}

    /** Must not go. */
    record Dropped(Reason reason) implements Delivery {}

    /** Not now; its message has to come back. */
    record Later(Cause cause) implements Delivery {}

    /** Whether the sending service has taken the mail, now or before. */
    default boolean wentOut() {
        return switch (this) {
            case Sent sent -> true;
            case SentBefore before -> before.state.wasSent();
            case Refused refused -> false;
            case Dropped dropped -> false;
            case Later later -> false;
        };
    }

    /** Why a mail must not go. */
    enum Reason {
        /** What it is about, or its receiver, does not exist any more. */
        GONE(true),
        ANSWERED(true),
        /** Its reader said that no answer will come. */
        SAID_NO(true),
        WAVE_STOPPED(true),
        WAVE_WITHDRAWN(true),
        WAVE_CLOSED(true),
        /** The receiver said stop, or the address bounced or complained. */
        ADDRESS_STOPPED(true),
        /** The member does not have the service any more. */
        NOT_A_RECIPIENT(true),
        WAVE_PAUSED(false),
        WAVE_NOT_OPEN_YET(false),
        /** Too much came back; somebody has to let sending go on. */
        SENDING_STOPPED(false),
        /** Mails of waves do not go at night, on Sundays and on public holidays. */
        OUTSIDE_HOURS(false);

        private final boolean lasting;

        Reason(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether the mail must never go; otherwise it stays due. */
        public boolean isLasting() {
            return lasting;
        }
    }

    /** Why a mail could not go now. */
    enum Cause {
        /** Too fast for the sending service, or the day's quota is used; or the store takes too long to say whether the mail may go. */
        BUSY,
        /** Another attempt holds the claim. */
        CLAIMED
    }
}
