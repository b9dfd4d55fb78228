package fi.kuule.organisation;

import fi.kuule.language.LocalText;
import fi.kuule.mail.EmailAddress;
import java.util.List;
import java.util.Optional;

/**
 * What the citizen experiences; everything is reported per service.
 *
 * @param number 1-1023, given once and never again: the short form of the id in receipts and answer keys
 * @param object the name as it stands in "would you recommend …": partitive in Finnish; empty: the question says "this service"
 * @param sensitive health, social, child welfare, pupils: the floor of publication is 10 instead of 5
 * @param target the NPS aimed at, -100…100
 * @param customers how many different people use it in a year; empty where nobody has said
 * @param firstStratum of which groups it wants to hear first: what is kept longest of people in anonymous surveys; empty where nobody has said
 */
public record Service(
        ServiceId id,
        int number,
        LocalText name,
        Optional<LocalText> object,
        boolean sensitive,
        Optional<EmailAddress> contact,
        List<Touchpoint> touchpoints,
        Optional<Integer> target,
        Optional<Integer> customers,
        Optional<Stratum> firstStratum) {
    public static final int MAX_NUMBER = 1023;

    public Service {
        if (number < 1 || number > MAX_NUMBER) throw new IllegalArgumentException("service number must be 1-1023");
        if (target.isPresent() && Math.abs(target.get()) > 100)
            throw new IllegalArgumentException("target must be -100…100");
        if (customers.isPresent() && customers.get() < 1)
            throw new IllegalArgumentException("customers must be 1 or more");
        touchpoints = List.copyOf(touchpoints);
    }

    /** Of which nobody has said how many customers it has, nor of which groups it wants to hear first. */
    public Service(
            ServiceId id,
            int number,
            LocalText name,
            Optional<LocalText> object,
            boolean sensitive,
            Optional<EmailAddress> contact,
            List<Touchpoint> touchpoints,
            Optional<Integer> target) {
        this(id, number, name, object, sensitive, contact, touchpoints, target, Optional.empty(), Optional.empty());
    }

    /** The same service with another target, or with none. */
    public Service aimingAt(Optional<Integer> aim) {
        return new Service(id, number, name, object, sensitive, contact, touchpoints, aim, customers, firstStratum);
    }

    /** The same service that wants to hear of other groups first, or of none before the others. */
    public Service hearing(Optional<Stratum> first) {
        return new Service(id, number, name, object, sensitive, contact, touchpoints, target, customers, first);
    }

    public boolean hasTouchpoint(String touchpoint) {
        return touchpoints.stream().anyMatch(candidate -> candidate.id().equals(touchpoint));
    }

    /** Where in the service: desk, self-service. */
    public record Touchpoint(String id, LocalText name) {
        public Touchpoint {
            Slug.require("touchpoint id", id);
        }
    }
}
