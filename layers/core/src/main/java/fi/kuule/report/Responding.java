package fi.kuule.report;

import fi.kuule.score.NonresponseBounds;
import fi.kuule.score.ResponseRate;
import java.util.Optional;

/**
 * How many of those asked answered, in the waves that ended in the months of the headline.
 *
 * @param rate share 0-1 (AAPOR's RR2)
 * @param bounds between which the score of everybody asked must be, whatever the silent think; empty where there is no score
 * @param sameAnswers those whose score it is are those who answered in these waves: else the bounds take the ones for the others
 */
public record Responding(
        Report.Cohort cohort, double rate, Band band, Optional<NonresponseBounds> bounds, boolean sameAnswers) {
    /** What a rate is called. It alone says little of who is missing. */
    public enum Band {
        WEAK,
        USUAL,
        HIGH;

        static Band of(double rate) {
            if (rate < 0.1) return WEAK;
            return rate < 0.3 ? USUAL : HIGH;
        }
    }

    /** Empty when no wave ended then, when too few took part to tell, and when nobody was eligible. */
    public static Optional<Responding> of(Report report) {
        Headline headline = Headline.of(report);
        return report.cohort(headline.base())
                .filter(cohort -> cohort.answered().isPresent() && cohort.eligible() > 0)
                .map(cohort -> of(cohort, headline));
    }

    private static Responding of(Report.Cohort cohort, Headline headline) {
        int answered = cohort.answered().orElseThrow();
        double rate = ResponseRate.of(answered, cohort.eligible()).orElseThrow();
        return new Responding(
                cohort,
                rate,
                Band.of(rate),
                headline.score().map(score -> NonresponseBounds.of(score.points(), rate)),
                headline.answers().n() == answered);
    }
}
