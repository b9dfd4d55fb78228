package fi.kuule.mail;

import fi.kuule.access.KeyPurpose;
import fi.kuule.access.Keys;
import java.time.InstantSource;
import java.util.Optional;

/** Stops all surveys to whoever follows an unsubscribe link, and takes the stop back. */
public final class Unsubscribing {
    private final Keys keys;
    private final StoppedAddresses stopped;
    private final InstantSource clock;

    public Unsubscribing(Keys keys, StoppedAddresses stopped, InstantSource clock) {
        this.keys = keys;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Whether the link is one of ours; reads no address. */
    public boolean knows(String token) {
        return address(token).isPresent();
    }

    /** Stops the address; false when the link is not one of ours. */
    public boolean stop(String token) {
        Optional<AddressKey> address = address(token);
        address.ifPresent(key -> stopped.stop(key, StoppedAddresses.Reason.UNSUBSCRIBED, clock.instant()));
        return address.isPresent();
    }

    /** Lifts the stop; false when the link is not one of ours. */
    public boolean lift(String token) {
        Optional<AddressKey> address = address(token);
        address.ifPresent(stopped::lift);
        return address.isPresent();
    }

    private Optional<AddressKey> address(String token) {
        return UnsubscribeToken.parse(keys.key(KeyPurpose.PAGE), token).map(UnsubscribeToken::address);
    }
}
