package fi.kuule.statistics.driver;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One element of a service beside the others.
 *
 * @param johnson what it explains of the outcome's variance, by relative weights
 * @param lmg the same by all orders
 * @param share its part of what all explain, 0-1; empty when they explain nothing
 * @param performance its mean on a scale of 0-100
 */
public record Element(
        double johnson, double lmg, OptionalDouble share, double performance, Optional<Quadrant> quadrant) {
    /** How much there is to gain: share × (100 - performance). */
    public OptionalDouble priorityIndex() {
        return share.isPresent() ? OptionalDouble.of(share.getAsDouble() * (100 - performance)) : share;
    }
}
