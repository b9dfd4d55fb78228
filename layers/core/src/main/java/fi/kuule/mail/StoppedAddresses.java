package fi.kuule.mail;

import java.time.Instant;
import java.util.Optional;

/** Addresses that must not be written to, by address key. */
public interface StoppedAddresses {
    Optional<Reason> stopOf(AddressKey address);

    /** Stops the address; a later reason replaces an earlier one. */
    void stop(AddressKey address, Reason reason, Instant at);

    /** Lifts a stop that the person asked for; bounces and complaints stay. */
    void lift(AddressKey address);

    enum Reason {
        UNSUBSCRIBED,
        BOUNCED,
        COMPLAINED
    }
}
