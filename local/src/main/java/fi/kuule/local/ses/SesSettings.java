package fi.kuule.local.ses;

import java.util.Set;

/**
 * How the sending service behaves; changed by {@code POST /local/ses}.
 *
 * @param behaviour what becomes of requests
 * @param sandbox whether only verified recipients and the simulator may be written to
 * @param perDay mails in any 24 hours
 * @param perSecond mails a second
 * @param verified addresses and domains that the sandbox allows
 * @param bouncing recipients whose mail comes back for good
 * @param complaining recipients who mark mail as spam
 */
public record SesSettings(
        Behaviour behaviour,
        boolean sandbox,
        long perDay,
        double perSecond,
        Set<String> verified,
        Set<String> bouncing,
        Set<String> complaining) {
    /** What becomes of requests to send. */
    public enum Behaviour {
        /** As they deserve. */
        OK,
        /** {@code TooManyRequestsException}. */
        THROTTLE,
        /** An internal error, before anything is kept. */
        FAIL
    }

    /** Whether the address or its domain is. */
    boolean isVerified(String address) {
        return verified.contains(address) || verified.contains(address.substring(address.indexOf('@') + 1));
    }

    /** An account out of the sandbox, with quotas that do not get in the way. */
    public static SesSettings usual() {
        return new SesSettings(Behaviour.OK, false, 100_000, 1_000, Set.of(), Set.of(), Set.of());
    }
}
