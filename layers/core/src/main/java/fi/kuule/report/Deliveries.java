package fi.kuule.report;

import fi.kuule.score.StratumDispositions;
import java.util.Optional;

/**
 * How the invitations of waves went. Nobody hears whether a letter came, or whether a mail was opened.
 *
 * @param mails handed over, whatever came of them
 * @param bounced mails of these that came back for good
 * @param letters posted
 */
public record Deliveries(int mails, int bounced, int letters) {
    public Deliveries {
        if (bounced < 0 || bounced > mails || letters < 0)
            throw new IllegalArgumentException(bounced + " of " + mails + " mails came back, " + letters + " letters");
    }

    /** Empty where it was not counted yet which of them were letters. */
    static Optional<Deliveries> of(StratumDispositions counts) {
        int sent = counts.total().sent();
        int bounced = counts.total().bounced();
        return counts.letters().stream()
                .filter(letters -> bounced <= sent - letters)
                .mapToObj(letters -> new Deliveries(sent - letters, bounced, letters))
                .findFirst();
    }

    /** Mails and letters. */
    public int sent() {
        return mails + letters;
    }

    /** Mails that did not come back. */
    public int delivered() {
        return mails - bounced;
    }

    /**
     * Beside how many answered, which is told: they are as many as could answer, at least. Where fewer were reached than answered, or than
     * may be told of, it would tell of single persons.
     */
    boolean tellable(int asked, int answered, int floor) {
        return sent() <= asked && (answered == 0 || delivered() + letters >= Math.max(answered, floor));
    }

    Deliveries plus(Deliveries other) {
        return new Deliveries(mails + other.mails, bounced + other.bounced, letters + other.letters);
    }
}
