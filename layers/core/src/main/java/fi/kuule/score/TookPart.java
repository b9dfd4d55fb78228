package fi.kuule.score;

/** How many were asked and how many of them answered; what they answered is counted elsewhere. */
public record TookPart(int asked, int answered) {
    public static final TookPart NOBODY = new TookPart(0, 0);

    public static TookPart of(Dispositions.Counts counts) {
        return new TookPart(counts.asked(), counts.answered());
    }

    public TookPart plus(TookPart other) {
        return new TookPart(asked + other.asked, answered + other.answered);
    }
}
