package fi.kuule.mail;

import java.time.Instant;
import java.util.Optional;

/** Addresses that must not be written to, by address key. */
public interface StoppedAddresses {
    /** Why the address is stopped, the gravest reason if there are several; empty when it is not. Strongly consistent. */
    Optional<Reason> stopOf(AddressKey address);

    /** Stops the address; reasons add up, in any order and any number of times. */
    void stop(AddressKey address, Reason reason, Instant at);

    /** Lifts a stop that the person asked for; bounces and complaints stay. */
    void lift(AddressKey address);

    /** From the lightest to the gravest. */
    enum Reason {
        UNSUBSCRIBED,
        BOUNCED,
        COMPLAINED
    }
}
