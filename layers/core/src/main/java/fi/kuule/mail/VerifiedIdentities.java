package fi.kuule.mail;

import java.util.Set;

/** The addresses and domains that the sending service has verified: in its sandbox, only they may be written to. */
public interface VerifiedIdentities {
    /** In lower case. */
    Set<String> all();

    /** The domain that plays receivers of every kind, which anybody may write to. */
    String SIMULATOR = "simulator.amazonses.com";

    /** Whether the address, its domain, or a domain above that is among them. */
    static boolean allow(Set<String> verified, EmailAddress address) {
        String domain = address.value().substring(address.value().lastIndexOf('@') + 1);
        if (domain.equals(SIMULATOR) || verified.contains(address.value())) return true;
        for (String above = domain; !above.isEmpty(); above = above.substring(above.indexOf('.') + 1)) {
            if (verified.contains(above)) return true;
            if (above.indexOf('.') < 0) return false;
        }
        return false;
    }
}
