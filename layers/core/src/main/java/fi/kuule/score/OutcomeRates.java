package fi.kuule.score;

import fi.kuule.statistics.Ratio;
import java.util.OptionalDouble;

/**
 * Outcome rates of the AAPOR's Standard Definitions for internet surveys of named persons, shares 0-1; empty when their denominator is zero.
 *
 * @param complete answered, eight items of ten or more
 * @param partial answered less
 * @param refused said no, or broke off
 * @param noncontact away for the whole time
 * @param other could not answer for another reason
 * @param unknown nothing came back; those who turned out not to be eligible are in none of these
 */
public record OutcomeRates(int complete, int partial, int refused, int noncontact, int other, int unknown) {
    public OutcomeRates {
        if (complete < 0 || partial < 0 || refused < 0 || noncontact < 0 || other < 0 || unknown < 0)
            throw new IllegalArgumentException("a count is not negative");
    }

    /** CASRO's estimate of how many of unknown eligibility are eligible: as many as of those that are known. */
    public OptionalDouble eligibility(int notEligible) {
        return Ratio.of(known(), known() + notEligible);
    }

    public OptionalDouble responseRate1() {
        return responseRate3(1);
    }

    public OptionalDouble responseRate2() {
        return responseRate4(1);
    }

    /** @param eligible share 0-1 of the unknown that is taken to be eligible */
    public OptionalDouble responseRate3(double eligible) {
        return Ratio.of(complete, known() + eligible * unknown);
    }

    /** @param eligible share 0-1 of the unknown that is taken to be eligible */
    public OptionalDouble responseRate4(double eligible) {
        return Ratio.of(answered(), known() + eligible * unknown);
    }

    public OptionalDouble responseRate5() {
        return responseRate3(0);
    }

    public OptionalDouble responseRate6() {
        return responseRate4(0);
    }

    public OptionalDouble cooperation1() {
        return Ratio.of(complete, contacted());
    }

    public OptionalDouble cooperation2() {
        return Ratio.of(answered(), contacted());
    }

    public OptionalDouble refusal1() {
        return Ratio.of(refused, known() + unknown);
    }

    public OptionalDouble contact1() {
        return Ratio.of(contacted(), known() + unknown);
    }

    private double answered() {
        return (double) complete + partial;
    }

    private double contacted() {
        return answered() + refused + other;
    }

    private double known() {
        return contacted() + noncontact;
    }
}
