package fi.kuule.mail;

/** Mails that were handed over, and how many of them came back for good or were marked as spam. */
public record SentCounts(long mails, long bounces, long complaints) {
    public static final SentCounts NONE = new SentCounts(0, 0, 0);

    public SentCounts {
        if (mails < 0 || bounces < 0 || complaints < 0) throw new IllegalArgumentException("counts are not negative");
    }

    public SentCounts plus(SentCounts other) {
        return new SentCounts(mails + other.mails, bounces + other.bounces, complaints + other.complaints);
    }
}
