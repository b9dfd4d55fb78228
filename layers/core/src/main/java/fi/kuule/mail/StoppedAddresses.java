package fi.kuule.mail;

import java.time.Instant;
import java.util.Optional;

/** Addresses that must not be written to, by address key and scope. */
public interface StoppedAddresses {
    /**
     * Why mail of this scope must not go, the gravest reason if there are several; empty when it may. A survey is stopped by a stop of its
     * own and by one of everything; reports by one of their own, and by a bounce or a complaint of everything, though never by
     * unsubscribing from surveys. Strongly consistent.
     */
    Optional<Reason> stopOf(AddressKey address, StopScope scope);

    /** Stops the address; reasons add up, in any order and any number of times. */
    void stop(AddressKey address, StopScope scope, Reason reason, Instant at);

    /** Lifts a stop of exactly this scope that the person asked for; bounces and complaints stay. */
    void lift(AddressKey address, StopScope scope);

    /** From the lightest to the gravest. */
    enum Reason {
        UNSUBSCRIBED,
        /** {@link SoftBounces#TOO_MANY} mails came back, each perhaps for a passing reason. */
        BOUNCED_SOFTLY,
        BOUNCED,
        COMPLAINED
    }
}
